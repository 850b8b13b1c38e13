import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { InnocentCauses } from "#app/_ui/innocent-causes.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { addDays, partsOf } from "#domain/application/calendar-date.ts";
import { mondayOf } from "#domain/trends/measure-cluster.ts";
import { todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { seeDigest } from "#server/signals/digest.ts";

/** What analysts concluded in a week, for every port: this week, or the one that is asked for. */
export default async function DigestPage({ searchParams }: PageProps<"/staff/digest">) {
  const staff = await demandStaff("see-digest");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const asked = inQuery(await searchParams, "week") ?? "";
  const thisWeek = mondayOf(todayUtc());
  const monday = partsOf(asked) ? mondayOf(asked) : thisWeek;
  const lines = await seeDigest(database(), staff.id, monday);
  const ports = new Map((await readPorts(database())).map(({ slug, name }) => [slug, name]));
  const portText = ({ port, count }: { port: string; count: number }) =>
    `${ports.get(port) ?? port} ${formatNumber(locale, count)}`;
  return (
    <>
      <StaffPageStart locale={locale} title={say("digest.title")}>
        {say("digest.intro", { day: formatDay(locale, monday) })}
      </StaffPageStart>
      {lines.length === 0 && <p>{say("digest.none")}</p>}
      {lines.map(({ id, pattern, parties, ports: at, kind, words, madeOn, expiresOn }) => (
        <section key={id} className="risk" aria-labelledby={id}>
          <h2 id={id}>{say(`trends.patterns.${pattern}.title`)}</h2>
          <p>{say(`trends.patterns.${pattern}.text`)}</p>
          <h3>{say("digest.innocent")}</h3>
          <InnocentCauses locale={locale} pattern={pattern} />
          <dl className="answers">
            <div>
              <dt>{say("digest.concluded")}</dt>
              <dd>{say(`trends.kinds.${kind}`)}</dd>
            </div>
            <div>
              <dt>{say("digest.words")}</dt>
              <dd className="own-words" dir="auto">
                {words}
              </dd>
            </div>
            <div>
              <dt>{say("digest.size")}</dt>
              <dd>{say("digest.size-text", { parties, ports: at.map(portText).join(", ") })}</dd>
            </div>
            <div>
              <dt>{say("digest.dates")}</dt>
              <dd>
                {say("digest.dates-text", { made: formatDay(locale, madeOn), until: formatDay(locale, expiresOn) })}
              </dd>
            </div>
          </dl>
        </section>
      ))}
      <p>
        <a href={`/staff/digest?week=${addDays(monday, -7)}`}>{say("digest.before")}</a>
      </p>
      {monday < thisWeek && (
        <p>
          <a href={`/staff/digest?week=${addDays(monday, 7)}`}>{say("digest.after")}</a>
        </p>
      )}
    </>
  );
}
