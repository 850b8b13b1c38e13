import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { dayIn } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { database } from "#server/database/open-database.ts";
import { readCorrectionRequests } from "#server/place/correction-requests.ts";
import { readPeople } from "#server/place/read-people.ts";
import { submitTakeBack } from "./submit-take-back.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** For the person: what they said is wrong and cannot change, where it stands, and what a port answered. */
export async function WrongSection({ visit: { locale, session, place, fields } }: { visit: PlaceVisit }) {
  const requests = session.helper ? [] : await readCorrectionRequests(database(), session.place);
  if (requests.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "my-place.wrong" });
  const [people, fault] = await Promise.all([readPeople(database(), session.place), words(locale, "common", "fault")]);
  const nameOf = (person: string) => {
    const { givenNames, familyNames } = place.answers.party[people.indexOf(person)] ?? {};
    return isolate([givenNames, familyNames].filter(Boolean).join(" "));
  };
  const dayOf = (at: Date, timeZone = place.ports[0]?.timeZone ?? "UTC") => formatDay(locale, dayIn(timeZone, at));
  return (
    <section className="panel" aria-labelledby="wrong">
      <h2 id="wrong">{say("asked.title")}</h2>
      {requests.map(({ id, person, thing, words: said, state, askedAt, closedAt, port }) => (
        <div key={id}>
          <h3>{say("asked.of", { name: nameOf(person), thing: say(`thing.options.${thing}`) })}</h3>
          <p>{say("asked.on", { day: dayOf(askedAt) })}</p>
          <p dir="auto" className="own-words" translate="no">
            {said}
          </p>
          <p>
            <strong>{say(`asked.states.${state}`)}</strong>
          </p>
          {closedAt && (
            <p>
              {port
                ? say("asked.answered", { port: isolate(port.name), day: dayOf(closedAt, port.timeZone) })
                : dayOf(closedAt)}
            </p>
          )}
          {state === "open" && (
            <OneButtonForm
              address={link(locale, "my-place", { m: session.m })}
              fields={{ ...fields, request: id }}
              button={say("asked.take-back")}
              submit={submitTakeBack.bind(null, locale)}
              fault={fault}
            />
          )}
        </div>
      ))}
    </section>
  );
}
