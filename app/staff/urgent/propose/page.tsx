import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { urgentReasons } from "#domain/staff/urgent-reason.ts";
import { ProposeForm } from "./propose-form.tsx";
import { submitPropose } from "./submit-propose.ts";

export default async function ProposePage({ searchParams }: PageProps<"/staff/urgent/propose">) {
  await demandStaff("propose-urgent");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const handle = String((await searchParams)["handle"] ?? "");
  return (
    <>
      <p>
        <a className="back" href="/staff/urgent">
          {say("see-relation.back")}
        </a>
      </p>
      <h1>{say("propose.title")}</h1>
      <p>{say("urgent.intro")}</p>
      <ProposeForm
        submit={submitPropose}
        address="/staff/urgent/propose"
        handle={/^\d{10}$/.test(handle) ? handle : ""}
        reasons={urgentReasons.map((value) => ({ value, text: say(`urgent.reasons.${value}`) }))}
        words={await words(locale, "staff", "propose")}
        shared={await staffFormWords(locale, "propose", say("propose.title"))}
      />
    </>
  );
}
