"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { actingHelper } from "#app/_session/acting-helper.ts";
import { typedSecret } from "#app/_session/typed-secret.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { secretField } from "#domain/helper/secret-field.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { answerOffer, type PlaceAnswer } from "#server/place/answer-offer.ts";
import { submitForPlace } from "./submit-for-place.ts";

const keptAs = { confirm: undefined, decline: "declined", "give-back": "given-back" };

/** An answer to an offer, bound to what its button says; the offer is the one that the page showed. */
export async function submitAnswer(
  locale: Locale,
  answer: PlaceAnswer,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, place } = session;
    const said = answer === "confirm" || answer === "give-back" ? answer : "decline";
    const offer = String(form.get("offer"));
    const typed = said === "confirm" ? "not-asked" : await typedSecret(session, form);
    if (typed !== "right" && typed !== "not-asked") return { problems: [{ path: secretField, problem: typed }] };
    const helper = actingHelper(session, typed === "right");
    const answered = await answerOffer(database(), { place, offer, answer: said, at: now(), helper });
    if (answered !== "kept") return { goTo: link(locale, "my-place", { m, refused: answered.refusal }) };
    if (said === "confirm") return { goTo: link(locale, "my-place/slip", { m }) };
    return { goTo: link(locale, "my-place", { m, kept: keptAs[said] }) };
  });
}
