import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeFinding } from "#server/signals/see-findings.ts";
import { submitUnmasking } from "./submit-unmasking.ts";
import { UnmaskForm } from "./unmask-form.tsx";

/** Asks that the names of a finding be shown, for a case. */
export default async function UnmaskPage({ params }: PageProps<"/staff/trends/[cluster]/unmask">) {
  const staff = await demandStaff("unmask-trend");
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
      <h1>{say("unmask.title")}</h1>
      <p>{say(`trends.patterns.${finding.pattern}.title`)}</p>
      <p>{say("unmask.text")}</p>
      <UnmaskForm
        submit={submitUnmasking.bind(null, finding.id)}
        address={`${address}/unmask`}
        words={await words(locale, "staff", "unmask")}
        shared={await staffFormWords(locale, "unmask", say("unmask.title"))}
      />
    </>
  );
}
