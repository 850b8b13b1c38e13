import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatTimeLeft } from "#app/_i18n/format-time-left.ts";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { PortFacts } from "#app/_ui/port-facts.tsx";
import { grantAllows } from "#domain/helper/grant.ts";
import { standsLonger } from "#domain/offer/deadline.ts";
import { now } from "#server/clock.ts";
import { readSettings } from "#server/settings.ts";
import { AnswerTime } from "../answer-time.tsx";
import { BindingLine } from "../binding-line.tsx";
import { NewsPanel } from "../news-panel.tsx";
import { offerFields } from "../offer-fields.ts";
import { answerByLine, appointmentLine } from "../offer-lines.ts";
import { PlacePage } from "../place-page.tsx";
import { submitAnswer } from "../submit-answer.ts";
import { type Asked, visitOffer } from "../visit-my-place.ts";

/** An offer: where, when, until when to answer, and both answers. */
export default async function OfferPage(asked: Asked) {
  const visit = await visitOffer("my-place/offer", asked);
  const { locale, session, place, query } = visit;
  const { offer } = place;
  const carried = { m: session.m };
  if (offer?.state === "confirmed") redirect(link(locale, "my-place/slip", carried));
  if (offer?.state !== "open") redirect(link(locale, "my-place", carried));
  const say = await getTranslations({ locale, namespace: "my-place.offer" });
  const { helper } = session;
  const sayHelper = await getTranslations({ locale, namespace: "my-place.as-helper" });
  const mayConfirm = !helper || grantAllows(helper, "confirm-offer") === "yes";
  const left = (until: Date) => formatTimeLeft(locale, until.getTime() - now().getTime());
  return (
    <PlacePage visit={visit} title={say("title")}>
      <NewsPanel locale={locale} refused={inQuery(query, "refused")} />
      <div className="panel">
        <BindingLine locale={locale} write={(tag) => appointmentLine(tag, offer)} />
        <p>{say("appointment-in", { left: left(offer.startsAt) })}</p>
        <p>{say("people", { count: offer.size })}</p>
      </div>
      <div className="panel">
        <BindingLine locale={locale} write={(tag) => answerByLine(tag, offer)} />
        <AnswerTime locale={locale} offer={offer} />
        {standsLonger(offer, readSettings().OFFER_HOURS) && <p>{say("standing")}</p>}
      </div>
      {mayConfirm ? (
        <OneButtonForm
          address={link(locale, "my-place/offer", carried)}
          // The key answers without a session, and so without a grant: only the person's own device has it.
          fields={{ ...visit.fields, ...(helper ? { offer: offer.id } : offerFields(offer, session)) }}
          {...(helper ? {} : { answers: { offer: offer.id, answer: "confirm" as const } })}
          button={say("confirm")}
          submit={submitAnswer.bind(null, locale, "confirm")}
          fault={await words(locale, "common", "fault")}
        />
      ) : (
        <p>{sayHelper("no-confirm")}</p>
      )}
      <div className="button-row">
        <a className="quiet-button" href={link(locale, "my-place/offer/decline", carried)}>
          {say("decline")}
        </a>
      </div>
      <h2>{say("if-not")}</h2>
      <p>{say(place.missedOffers === 0 ? "first" : "second")}</p>
      <PortFacts locale={locale} port={offer.port} />
    </PlacePage>
  );
}
