import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import type { PlaceAnswer } from "#server/place/answer-offer.ts";
import type { PlaceOffer } from "#server/place/read-place.ts";
import { AskSecret } from "./ask-secret.tsx";
import { BindingLine } from "./binding-line.tsx";
import { offerFields } from "./offer-fields.ts";
import { appointmentLine } from "./offer-lines.ts";
import { PlacePage } from "./place-page.tsx";
import { submitAnswer } from "./submit-answer.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

type AskOnceMoreProps = { visit: PlaceVisit; offer: PlaceOffer; answer: "decline" | "give-back"; back: string };

/** What saying no means, once more, before it counts. */
export async function AskOnceMore({ visit, offer, answer, back }: AskOnceMoreProps) {
  const { locale, path, session, fields } = visit;
  const say = await getTranslations({ locale, namespace: `my-place.${answer}` });
  const form = {
    address: link(locale, path, { m: session.m }),
    button: say("button"),
    submit: submitAnswer.bind(null, locale, answer satisfies PlaceAnswer),
  };
  return (
    <PlacePage visit={visit} title={say("title")}>
      <BindingLine locale={locale} write={(tag) => appointmentLine(tag, offer)} />
      <p>{say("text")}</p>
      {session.helper ? (
        <AskSecret locale={locale} {...form} fields={{ ...fields, offer: offer.id }} title={say("title")} />
      ) : (
        <OneButtonForm
          {...form}
          fields={answer === "decline" ? { ...fields, ...offerFields(offer, session) } : { ...fields, offer: offer.id }}
          {...(answer === "decline" ? { answers: { offer: offer.id, answer } } : {})}
          fault={await words(locale, "common", "fault")}
        />
      )}
      <p>
        <a className="back" href={link(locale, back, { m: session.m })}>
          {say("back")}
        </a>
      </p>
    </PlacePage>
  );
}
