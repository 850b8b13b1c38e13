import { beginGrantedSession } from "./begin-granted-session.ts";
import { beginPlaceSession } from "./begin-place-session.ts";
import type { DraftSession } from "./draft-session.ts";
import { placeOfDraft } from "./place-of-draft.ts";

/**
 * Begins a session of the place whose application a draft changes, and gives its `m`: whoever has the draft
 * has shown the receipt. A helper's stands under the grant. Undefined where the draft changes nothing.
 */
export async function returnToPlace(session: DraftSession): Promise<string | undefined> {
  const place = placeOfDraft(session);
  if (session.helper) return beginGrantedSession(session.helper.grantId);
  const { device, generation } = session.draft;
  return place && beginPlaceSession({ place, generation }, device === "own" ? "own" : "shared");
}
