import type { Transaction } from "kysely";
import { grantAllows, type PlaceAct } from "#domain/helper/grant.ts";
import type { HelperAct } from "#domain/helper/helper-act.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import type { Tables } from "#server/database/tables.ts";
import { liveGrants } from "./live-grant.ts";
import { noteAct } from "./note-act.ts";
import { refuseHelper } from "./refuse-helper.ts";

/** A helper who does something for a person; `withSecret`: the person has typed the secret for this very thing. */
export type ActingHelper = { grantId: string; helperId: HelperId; withSecret: boolean };

/** Why a helper may not: the grant does not hold, does not say so, or the person has to type the secret for it. */
export type GrantRefusal = "access-ended" | "not-allowed" | "needs-secret";

/**
 * Asks the grant at the moment of the act, in its transaction. Without a helper a person acts for themselves. A grant
 * that is ended at the same moment is ended before the act, or after all of it.
 * @returns the refusal, which is logged; nothing may be done then.
 */
export async function refusalUnderGrant(
  tx: Transaction<Tables>,
  helper: ActingHelper | undefined,
  { application, act, at }: { application: string; act: PlaceAct; at: Date },
): Promise<GrantRefusal | undefined> {
  if (!helper) return undefined;
  const grant = await liveGrants(tx, at)
    .where("grant.id", "=", helper.grantId)
    .where("grant.helper_id", "=", helper.helperId)
    .where("grant.application_id", "=", application)
    .forShare("grant")
    .executeTakeFirst();
  if (!grant) return refuseHelper("access-ended");
  const allowed = grantAllows(grant, act);
  if (allowed === "no") return refuseHelper("not-allowed");
  if (allowed === "with-secret" && !helper.withSecret) return refuseHelper("needs-secret");
  return undefined;
}

/** Notes what a helper has just done, in its transaction; what a person does themselves is not in this list. */
export async function noteHelper(
  tx: Transaction<Tables>,
  helper: ActingHelper | undefined,
  done: { application: string; what: HelperAct; at: Date },
): Promise<void> {
  if (helper) await noteAct(tx, { ...done, grantId: helper.grantId });
}
