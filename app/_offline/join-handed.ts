import { type Draft, joinDraft } from "./draft.ts";
import { paso } from "./paso.ts";

const { changeDraft, draftId } = paso.plain;

/**
 * Asks the server for a draft that this device handed in. Where it has come back, of each answer the newer counts.
 * @returns the draft then; undefined where it is elsewhere still. Fails without a network.
 */
export function joinHanded({ token }: Draft): Promise<Draft | undefined> {
  return fetch(`/api/v1/drafts/${draftId}`, { headers: { Authorization: `Bearer ${token}` } }).then((response) =>
    response.ok
      ? response.json().then((server: Draft) =>
          changeDraft(draftId, (draft) => {
            if (joinDraft(draft, server)) draft.isJoined = true;
          }),
        )
      : undefined,
  );
}
