import { type DraftSession, openDraftSession } from "./draft-session.ts";
import { demandOriginOrKey } from "./own-origin.ts";
import { formKey } from "./session-token.ts";

/** The draft that a posted form belongs to; undefined when its session is over. */
export async function draftOfForm(form: FormData): Promise<DraftSession | undefined> {
  const session = await openDraftSession(form.get("a"));
  if (session) await demandOriginOrKey(!session.isCookieBorne || form.get("key") === formKey(session.token));
  return session;
}

/** The hidden fields that tie a form to its draft. */
export function draftFields({ a, token }: DraftSession): Record<string, string> {
  return { a, key: formKey(token) };
}
