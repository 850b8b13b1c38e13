"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { beginPlaceSession } from "#app/_session/begin-place-session.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { adoptNewSecret } from "#server/place/new-secret.ts";
import { submitForPlace } from "../submit-for-place.ts";

/** The new secret counts: whatever older ones had opened is over, this session too, and a new one begins here. */
export async function submitAdoptSecret(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, place, device, id, helper } = session;
    if (helper) return { goTo: link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }) };
    const by = { place, generation: session.generation, session: id };
    const generation = await adoptNewSecret(database(), String(form.get("new")), { by, at: now() });
    if (generation === undefined) return { goTo: link(locale, "my-place", { m, refused: "new-secret-over" }) };
    const opened = await beginPlaceSession({ place, generation }, device);
    return { goTo: link(locale, "my-place", { m: opened, kept: "new-secret" }) };
  });
}
