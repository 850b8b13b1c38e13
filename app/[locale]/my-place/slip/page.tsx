import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatTimeLeft } from "#app/_i18n/format-time-left.ts";
import { link } from "#app/_i18n/links.ts";
import { Code } from "#app/_ui/code.tsx";
import { PortFacts } from "#app/_ui/port-facts.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { readSlip } from "#server/place/read-slip.ts";
import { BindingLine } from "../binding-line.tsx";
import { appointmentLine } from "../offer-lines.ts";
import { PlacePage } from "../place-page.tsx";
import { type Asked, visitMyPlace } from "../visit-my-place.ts";
import { SlipLetters } from "./slip-letters.tsx";

/** The proof of an appointment, to be shown on paper or on a telephone. */
export default async function SlipPage(asked: Asked) {
  const visit = await visitMyPlace("my-place/slip", asked);
  const { locale, session, place } = visit;
  const { offer } = place;
  const carried = { m: session.m };
  if (offer?.state !== "confirmed") redirect(link(locale, "my-place", carried));
  const [say, letters] = await Promise.all([getTranslations({ locale }), readSlip(database(), offer.id)]);
  // Between the two readings the appointment was given back.
  if (letters === undefined) redirect(link(locale, "my-place", carried));
  const left = formatTimeLeft(locale, offer.startsAt.getTime() - now().getTime());
  return (
    <PlacePage visit={visit} title={say("my-place.slip.title")}>
      <p className="no-print">{say("my-place.slip.why")}</p>
      <section className="panel">
        <BindingLine locale={locale} write={(tag) => appointmentLine(tag, offer)} />
        <p className="no-print">{say("my-place.offer.appointment-in", { left })}</p>
        <dl className="answers">
          <div>
            <dt>{say("my-place.slip.number")}</dt>
            <dd>
              <Code digits={place.handle} />
            </dd>
          </div>
        </dl>
        <QrCode text={letters} label={say("my-place.slip.qr")} />
        <p>{say("my-place.slip.people", { count: place.answers.party.length })}</p>
        <SlipLetters letters={letters} title={say("my-place.slip.letters")} />
      </section>
      <PortFacts locale={locale} port={offer.port} />
      <h2>{say("my-place.slip.bring.title")}</h2>
      <ul>
        <li>{say("my-place.slip.bring.everybody")}</li>
        <li>{say("my-place.slip.bring.number")}</li>
        <li>{say("my-place.slip.bring.documents")}</li>
        <li>{say("my-place.slip.bring.needs")}</li>
      </ul>
      <p>{say("help.free.text")}</p>
      <p>{say("common.footer.not-only-way")}</p>
      <div className="no-print">
        <p>{say("my-place.slip.print")}</p>
        {/* On a kiosk the file would stay. */}
        {!kioskWhoAsks() && (
          <>
            <div className="button-row">
              <a className="button" href={link(locale, "my-place/slip/calendar.ics", carried)}>
                {say("my-place.slip.calendar")}
              </a>
            </div>
            <p>{say("my-place.slip.calendar-note")}</p>
          </>
        )}
        <ul className="plain-list">
          <li>
            <a href={link(locale, "my-place", carried)}>{say("my-place.back")}</a>
          </li>
          <li>
            <a href={link(locale, "check-a-slip")}>{say("my-place.slip.check")}</a>
          </li>
          <li>
            <a href={link(locale, "my-place/slip/give-back", carried)}>{say("my-place.give-back.link")}</a>
          </li>
        </ul>
      </div>
    </PlacePage>
  );
}
