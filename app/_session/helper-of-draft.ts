import { now } from "#server/clock.ts";
import type { Draft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { findLiveGrant } from "#server/helper/live-grant.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { helperWhoAsks } from "./helper.ts";
import type { HelperAtPlace } from "./place-session.ts";

/**
 * Who fills in a draft: a person, or the helper who began it and is signed in. A change of an application needs in
 * addition a grant that allows it at this instant. "refused" is logged: the draft stays shut.
 */
export async function helperOfDraft(draft: Draft): Promise<HelperAtPlace | undefined | "refused"> {
  if (draft.helperId === null) return undefined;
  const asks = await helperWhoAsks();
  if (!asks?.isEnrolled || asks.id !== draft.helperId) return refuseHelper("refused");
  if (draft.amendsId === null) return undefined;
  const asked = { helper: asks.id, application: draft.amendsId, at: now() };
  const grant = await findLiveGrant(database(), asked);
  if (!grant?.mayChange) return refuseHelper("refused");
  const { id, helperId, helper, mayChange, mayConfirm, endsAt } = grant;
  return { grantId: id, helperId, name: helper, mayChange, mayConfirm, endsAt };
}
