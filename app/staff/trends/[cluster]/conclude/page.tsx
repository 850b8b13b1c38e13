import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { InnocentCauses } from "#app/_ui/innocent-causes.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { dispositionKinds } from "#domain/trends/disposition.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeFinding } from "#server/signals/see-findings.ts";
import { ConcludeForm } from "./conclude-form.tsx";
import { submitDisposition } from "./submit-disposition.ts";

/** What an analyst concludes about a finding, below what it can innocently mean. */
export default async function ConcludePage({ params }: PageProps<"/staff/trends/[cluster]/conclude">) {
  const staff = await demandStaff("judge-trend");
  const finding = await seeFinding(database(), staff.id, { id: (await params).cluster, at: now() });
  if (!finding) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const address = `/staff/trends/${finding.id}`;
  return (
    <>
      <p>
        <a className="back" href={address}>
          {say("conclude.back")}
        </a>
      </p>
      <h1>{say("conclude.title")}</h1>
      <p>{say(`trends.patterns.${finding.pattern}.title`)}</p>
      <h2>{say("finding.innocent")}</h2>
      <InnocentCauses locale={locale} pattern={finding.pattern} />
      <p>{say("conclude.text")}</p>
      <ConcludeForm
        submit={submitDisposition.bind(null, finding.id)}
        address={`${address}/conclude`}
        kinds={dispositionKinds.map((value) => ({ value, text: say(`trends.kinds.${value}`) }))}
        words={await words(locale, "staff", "conclude")}
        shared={await staffFormWords(locale, "conclude", say("conclude.title"))}
      />
    </>
  );
}
