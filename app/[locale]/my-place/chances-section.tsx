import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { drawsWithParties, oddsOf, waitsOf } from "#domain/offer/odds.ts";
import { database } from "#server/database/open-database.ts";
import { readFinishedRuns, readWaited } from "#server/place/read-finished-runs.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** What happened in the last draws, and nothing that promises more. */
export async function ChancesSection({ visit: { locale, place } }: { visit: PlaceVisit }) {
  const [say, runs, waited] = await Promise.all([
    getTranslations({ locale, namespace: "my-place.stand.odds" }),
    readFinishedRuns(database()),
    readWaited(database()),
  ]);
  const odds = oddsOf(runs.map(({ waiting, drawn }) => ({ waiting, offers: drawn })));
  const slugs = new Set(place.ports.map(({ slug }) => slug));
  const waits = waitsOf(
    waited
      .filter(({ port }) => slugs.has(port))
      .flatMap(({ days, parties }) => Array.from<number>({ length: parties }).fill(days)),
  );
  const [last] = drawsWithParties(runs);
  const number = (value: number) => formatNumber(locale, value);
  return (
    <section aria-labelledby="chances">
      <h2 id="chances">{say("title")}</h2>
      {!odds && <p>{say("none")}</p>}
      {odds && odds.offers > 0 && (
        <p>{say("chance", { draws: odds.draws, offers: number(odds.offers), outOf: number(odds.outOf) })}</p>
      )}
      {odds?.offers === 0 && <p>{say("tiny", { outOf: number(odds.outOf) })}</p>}
      {last && (
        <p>
          {say("pool", { parties: last.waiting })}{" "}
          {say("given", { people: place.ports.reduce((sum, { code }) => sum + (last.personsAt[code] ?? 0), 0) })}
        </p>
      )}
      {waits && (
        <p>
          {say("half", { days: waits.half })} {say("most", { days: waits.nineOfTen })}
        </p>
      )}
      {odds && !waits && <p>{say("no-waits")}</p>}
      <p>{say("honest")}</p>
    </section>
  );
}
