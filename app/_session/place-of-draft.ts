import { mintPlaceId } from "#server/place/open-place.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import type { DraftSession } from "./draft-session.ts";

/** The place whose application a draft changes: only somebody who showed its receipt could begin such a draft. */
export function placeOfDraft({ draft }: DraftSession): PlaceId | undefined {
  return draft.amendsId === null ? undefined : mintPlaceId(draft.amendsId);
}

/** The place that a draft becomes when it is sent: its application gets the draft's id, and is that of whoever sends it. */
export function placeToBe({ id }: DraftSession): PlaceId {
  return mintPlaceId(id);
}
