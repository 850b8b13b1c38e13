import { headers } from "next/headers";
import { deviceDraft } from "./device-draft.ts";
import { type DraftSession, openDraftSession } from "./draft-session.ts";
import { demandOriginOrKey } from "./own-origin.ts";
import { formKey } from "./session-token.ts";

/**
 * The draft that a posted form belongs to; undefined when its session is over. A blank page names none: then it is the
 * one that was begun here under the id of the device's own draft, if this browser's cookie opens it.
 */
export async function draftOfForm(form: FormData): Promise<DraftSession | undefined> {
  if (isBlank(form)) return openBegunDraft();
  const session = await openDraftSession(form.get("a"));
  if (session) await demandOriginOrKey(!session.isCookieBorne || form.get("key") === formKey(session.token));
  return session;
}

/** Whether a form comes from a blank page, which belongs to nobody. */
export function isBlank(form: FormData): boolean {
  return !form.has("a");
}

async function openBegunDraft(): Promise<DraftSession | undefined> {
  const isOurs = (await headers()).get("origin") !== null;
  return isOurs ? openDraftSession((await deviceDraft()).id) : undefined;
}

/** The hidden fields that tie a form to its draft; on a shared device no page that hands them back stays open. */
export function draftFields({ a, token, draft }: DraftSession): Record<string, string> {
  return { a, key: formKey(token), ...(draft.device === "shared" ? { shared: "yes" } : {}) };
}
