import { now } from "#server/clock.ts";
import { type Draft, type DraftGuard, type DraftId, readDraft, readDraftGuard } from "#server/database/draft.ts";
import { database, inTransaction } from "#server/database/open-database.ts";
import { sendHome } from "#server/kiosk/send-home.ts";
import { helperOfDraft } from "./helper-of-draft.ts";
import { isBegunHere, noteShut } from "./kiosk-of-session.ts";
import type { HelperAtPlace } from "./place-session.ts";
import { parseSessionAddress, writeSessionAddress } from "./session-address.ts";
import { readSessionCookie } from "./session-cookie.ts";
import { isToken } from "./session-token.ts";

/** A draft whose token was shown: by the browser's cookie, or by the address where cookies do not work. */
export type DraftSession = {
  id: DraftId;
  token: string;
  /** How the draft is named in addresses and forms. */
  a: string;
  isCookieBorne: boolean;
  draft: Draft;
  /** Whether a shared device has it for a while: unsent, it then goes back to where it came from. */
  goesBack: boolean;
  /** The helper who changes the answers for their person, under a grant. */
  helper?: HelperAtPlace;
};

/** The one gate to a draft: nothing else makes a DraftId. Undefined: no such draft, not theirs, or over. */
export async function openDraftSession(text: unknown): Promise<DraftSession | undefined> {
  if (typeof text !== "string") return undefined;
  const address = parseSessionAddress(text);
  if (!address) {
    await noteShut();
    return undefined;
  }
  return openDraft(address.id, { cookie: await readSessionCookie("draft", address.id), token: address.token });
}

/**
 * The same for whoever has the cookie's value, or a token that was shown otherwise, at hand. What a shared device had for a
 * while and let run out opens again where it came from. What a helper fills in for
 * somebody opens only while that helper is signed in; to everybody else it is an unknown draft.
 */
export async function openDraft(
  id: string,
  shown: { cookie: string | undefined; token: string | undefined },
): Promise<DraftSession | undefined> {
  const token = shown.cookie ?? shown.token;
  const guard = token === undefined ? undefined : await guardOf(id, token);
  const isOver = !guard || guard.expiresAt <= now();
  if (token === undefined || isOver || !isToken(token, guard.tokenHash) || !isBegunHere(guard)) {
    await noteShut(guard);
    return undefined;
  }
  const draft = await readDraft(database(), id as DraftId);
  const isCookieBorne = shown.cookie !== undefined;
  const a = isCookieBorne ? id : writeSessionAddress({ id, token });
  const helper = draft && (await helperOfDraft(draft));
  if (!draft || helper === "refused") return undefined;
  const goesBack = guard.homeTokenHash !== null && draft.device === "shared";
  const session = { id: id as DraftId, token, a, isCookieBorne, draft, goesBack };
  return helper ? { ...session, helper } : session;
}

/** What guards a draft; where a shared device has let it run out, and this is the token of where it came from, it is back. */
async function guardOf(id: string, token: string): Promise<DraftGuard | undefined> {
  const guard = await readDraftGuard(database(), id);
  const isLeft = guard?.homeTokenHash && guard.expiresAt <= now() && isToken(token, guard.homeTokenHash);
  if (!isLeft) return guard;
  await inTransaction(database(), (tx) => sendHome(tx, { draft: id }, now()));
  return readDraftGuard(database(), id);
}
