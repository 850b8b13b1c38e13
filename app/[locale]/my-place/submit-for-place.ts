import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { placeOfForm } from "#app/_session/place-of-form.ts";
import type { PlaceSession } from "#app/_session/place-session.ts";
import { type Outcome, runAction } from "#app/_session/run-action.ts";
import type { FormState } from "#app/_ui/form-state.ts";

type ForPlace = { locale: Locale; form: FormData; session: PlaceSession };

/** Every action of my place: whoever has no session any more is told so. */
export async function submitForPlace(
  locale: Locale,
  form: FormData,
  work: (asked: ForPlace) => Promise<Outcome>,
): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const session = await placeOfForm(form);
    if (session === "access-ended") return { goTo: link(posted.locale, "helper/access-ended") };
    if (session === "none") return { goTo: link(posted.locale, "finish", { ended: "yes" }) };
    return work({ ...posted, session });
  });
}
