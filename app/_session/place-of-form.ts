import { demandOriginOrKey } from "./own-origin.ts";
import { type AskedPlaceSession, askPlaceSession, type PlaceSession } from "./place-session.ts";
import { formKey } from "./session-token.ts";

/** The place that a posted form belongs to, or why there is none: its session is over. */
export async function placeOfForm(form: FormData): Promise<AskedPlaceSession> {
  const session = await askPlaceSession(form.get("m"));
  if (typeof session !== "string")
    await demandOriginOrKey(!session.isCookieBorne || form.get("key") === formKey(session.token));
  return session;
}

/** The hidden fields that tie a form to its place; on a shared device no page that hands them back stays open. */
export function placeFields({ m, token, device }: PlaceSession): Record<string, string> {
  return { m, key: formKey(token), ...(device === "shared" ? { shared: "yes" } : {}) };
}
