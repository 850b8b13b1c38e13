import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { settledDays } from "#domain/equity/four-weeks.ts";
import { comparedBy } from "#domain/equity/groups.ts";
import { metEvents } from "#domain/equity/met.ts";
import { database } from "#server/database/open-database.ts";
import { seeEquity } from "#server/equity/see-equity.ts";
import { MetTable } from "./met-table.tsx";
import { OutcomesTable } from "./outcomes-table.tsx";
import { sayGroups } from "./say-group.ts";

const mayMean = ["refused", "left", "absent", "ask"] as const;
const mayNotMean = ["person", "draw", "counts", "device", "needs"] as const;

/** What came of groups of parties in four weeks that are over, and what they met: the newest, or those that are asked for. */
export default async function EquityPage({ searchParams }: PageProps<"/staff/equity">) {
  const staff = await demandStaff("see-equity");
  const locale = await staffLocale();
  const [say, names] = await Promise.all([getTranslations({ locale, namespace: "staff.equity" }), sayGroups(locale)]);
  const asked = inQuery(await searchParams, "from");
  const period = await seeEquity(database(), staff.id, { from: asked });
  const days = { days: settledDays };
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")}>
        {say("intro")}
      </StaffPageStart>
      {!period && <p>{asked === undefined ? say("none", days) : say("not-counted")}</p>}
      {!period && asked !== undefined && <Period text={say("newest")} />}
      <h2>{say("may.title")}</h2>
      <ul>
        {mayMean.map((what) => (
          <li key={what}>{say(`may.${what}`)}</li>
        ))}
      </ul>
      <h2>{say("may-not.title")}</h2>
      <ul>
        {mayNotMean.map((what) => (
          <li key={what}>{say(`may-not.${what}`)}</li>
        ))}
      </ul>
      {period && (
        <>
          <h2>{say("period", { from: formatDay(locale, period.from), until: formatDay(locale, period.until) })}</h2>
          <p>
            {say("kept", days)} {say("nobody")}
          </p>
          {period.before && <Period text={say("before")} from={period.before} />}
          {period.after && <Period text={say("after")} from={period.after} />}
          {comparedBy.map((by) => (
            <section key={by} aria-labelledby={by}>
              <h3 id={by}>{names.kind(by)}</h3>
              <OutcomesTable locale={locale} by={by} lines={period.figures[by].outcomes} />
              {metEvents.map((event) => (
                <MetTable key={event} locale={locale} by={by} event={event} lines={period.figures[by][event]} />
              ))}
            </section>
          ))}
          <h2>{say("files.title")}</h2>
          <ul>
            <li>
              <a href={`/staff/equity/figures.csv?from=${period.from}`}>{say("files.csv")}</a>
            </li>
            <li>
              <a href={`/staff/equity/figures.json?from=${period.from}`}>{say("files.json")}</a>
            </li>
          </ul>
        </>
      )}
    </>
  );
}

function Period({ text, from }: { text: string; from?: string }) {
  return (
    <p>
      <a href={from === undefined ? "/staff/equity" : `/staff/equity?from=${from}`}>{text}</a>
    </p>
  );
}
