import { demandOriginOrKey } from "./own-origin.ts";
import { openPlaceSession, type PlaceSession } from "./place-session.ts";
import { formKey } from "./session-token.ts";

/** The place that a posted form belongs to; undefined when its session is over. */
export async function placeOfForm(form: FormData): Promise<PlaceSession | undefined> {
  const session = await openPlaceSession(form.get("m"));
  if (session) await demandOriginOrKey(!session.isCookieBorne || form.get("key") === formKey(session.token));
  return session;
}

/** The hidden fields that tie a form to its place; on a shared device no page that hands them back stays open. */
export function placeFields({ m, token, device }: PlaceSession): Record<string, string> {
  return { m, key: formKey(token), ...(device === "shared" ? { shared: "yes" } : {}) };
}
