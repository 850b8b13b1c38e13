import { now } from "#server/clock.ts";
import { type Draft, type DraftId, readDraft, readDraftGuard } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
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
};

/** The one gate to a draft: nothing else makes a DraftId. Undefined: no such draft, not theirs, or over. */
export async function openDraftSession(text: unknown): Promise<DraftSession | undefined> {
  const address = parseSessionAddress(text);
  if (!address) return undefined;
  const cookie = await readSessionCookie("draft", address.id);
  const token = cookie ?? address.token;
  if (token === undefined) return undefined;
  const guard = await readDraftGuard(database(), address.id);
  if (!guard || guard.expiresAt <= now() || !isToken(token, guard.tokenHash)) return undefined;
  const id = address.id as DraftId;
  const draft = await readDraft(database(), id);
  const isCookieBorne = cookie !== undefined;
  const a = isCookieBorne ? id : writeSessionAddress({ id, token });
  return draft && { id, token, a, isCookieBorne, draft };
}
