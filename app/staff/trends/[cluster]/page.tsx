import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { InnocentCauses } from "#app/_ui/innocent-causes.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeFinding } from "#server/signals/see-findings.ts";
import { seeUnmaskings } from "#server/signals/unmasking.ts";
import { Conclusion } from "./conclusion.tsx";
import { Evidence } from "./evidence.tsx";
import { Unmaskings } from "./unmaskings.tsx";

const notes = ["kept", "withdrawn", "not-kept"] as const;

/** From so large a part on, homes without numbers are told of. */
const mostUnnamed = 0.5;

/** One finding: first what it can innocently mean, then the numbers, then what a human concluded. */
export default async function FindingPage({ params, searchParams }: PageProps<"/staff/trends/[cluster]">) {
  const staff = await demandStaff("see-trends");
  const finding = await seeFinding(database(), staff.id, { id: (await params).cluster, at: now() });
  if (!finding) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const unmaskings = await seeUnmaskings(database(), staff.id, finding.id);
  const note = noteIn(await searchParams, notes);
  const { pattern, known, measures } = finding;
  const isAddress = pattern === "strangers-at-one-address";
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say(`trends.patterns.${pattern}.title`)}
        back={{ href: "/staff/trends", text: say("finding.back") }}
        note={note && say(`finding.${note}`)}
      >
        {say("trends.intro")}
      </StaffPageStart>
      <h2>{say("finding.innocent")}</h2>
      <p>{say("finding.innocent-text")}</p>
      {known !== null && <p className="panel">{say("finding.known", { name: known })}</p>}
      <InnocentCauses locale={locale} pattern={pattern} />
      {isAddress && measures.unnamed >= mostUnnamed && (
        <p>{say("finding.large-building", { percent: Math.round(measures.unnamed * 100) })}</p>
      )}
      {isAddress && known === null && (
        <p>
          {say("finding.not-known")} <a href="/staff/known-places/propose">{say("known-places.propose")}</a>
        </p>
      )}
      <Evidence locale={locale} finding={finding} />
      <Conclusion locale={locale} finding={finding} />
      <Unmaskings locale={locale} finding={finding.id} unmaskings={unmaskings} />
    </>
  );
}
