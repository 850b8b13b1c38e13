import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { dayIn } from "#app/_i18n/format-time.ts";
import { link } from "#app/_i18n/links.ts";
import { database } from "#server/database/open-database.ts";
import { type PlaceDraw, readDraws } from "#server/place/read-draws.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** The last draws, and for each what came of it or why nothing came. */
export async function DrawsSection({ visit: { locale, session, place } }: { visit: PlaceVisit }) {
  const say = await getTranslations({ locale, namespace: "my-place.stand.draws" });
  const ports = place.ports.map(({ code }) => code);
  const draws = await readDraws(database(), session.place, { registeredAt: place.registeredAt, ports });
  const check = (await getTranslations({ locale, namespace: "draws.proof" }))("check-draw");
  const zone = place.ports[0]?.timeZone ?? "UTC";
  return (
    <section aria-labelledby="draws">
      <h2 id="draws">{say("title")}</h2>
      {draws.length === 0 && <p>{say("none")}</p>}
      {draws.length > 0 && (
        <dl className="answers">
          {draws.map((draw) => (
            <div key={draw.run}>
              <dt>
                {/* Apart, so that a day in another language beside it is no part of what the link is told by. */}
                <span id={`draw-${draw.run}`}>{formatDay(locale, dayIn(zone, draw.at))}</span>
              </dt>
              <dd>
                {say(wordsFor(draw))}{" "}
                {draw.outcome !== "had-offer" && (
                  <a
                    href={link(locale, `my-place/draws/${draw.run}`, { m: session.m })}
                    aria-describedby={`draw-${draw.run}`}
                  >
                    {check}
                  </a>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function wordsFor({ outcome, offer }: PlaceDraw) {
  return outcome === "offer" ? (offer ?? "offer") : outcome;
}
