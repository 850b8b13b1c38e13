import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { SafetyForm } from "./safety-form.tsx";
import { submitSafety } from "./submit-safety.ts";

/** Where somebody proposes that a party goes to another of its ports, for its safety. */
export default async function SafetyPage() {
  await demandStaff("propose-reseating");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("move-party.title")}
        back={{ href: "/staff/reseating", text: say("reseating.title") }}
      >
        {say("move-party.intro")}
      </StaffPageStart>
      <SafetyForm
        submit={submitSafety}
        address="/staff/reseating/safety"
        words={await words(locale, "staff", "move-party")}
        shared={await staffFormWords(locale, "move-party", say("move-party.title"))}
      />
    </>
  );
}
