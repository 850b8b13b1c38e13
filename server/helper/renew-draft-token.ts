import type { HelperId } from "#domain/helper/helper-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import { liveGrants } from "./live-grant.ts";
import { refuseHelper } from "./refuse-helper.ts";

/**
 * Gives what this helper began another token, where its helper asks now; the one before opens it no more. A change of an
 * application needs a grant that allows it.
 * @returns the person's language; undefined, and logged, where it is another's, was sent, or has ended.
 */
export async function renewDraftToken(
  db: Executor,
  helper: HelperId,
  { id, kiosk, tokenHash, at }: { id: string; kiosk?: string | undefined; tokenHash: Uint8Array; at: Date },
): Promise<string | undefined> {
  const changeable = liveGrants(db, at)
    .where("grant.helper_id", "=", helper)
    .where("grant.may_change", "=", true)
    .clearSelect();
  const renewed = await db
    .updateTable("draft")
    .set({ token_hash: tokenHash, kiosk_id: kiosk ?? null })
    .where("id", "=", id)
    .where("helper_id", "=", helper)
    .where((eb) =>
      eb.or([eb("amends_id", "is", null), eb("amends_id", "in", changeable.select("grant.application_id"))]),
    )
    .where("sent_at", "is", null)
    .where("expires_at", ">", at)
    .returning("locale")
    .executeTakeFirst();
  if (!renewed) refuseHelper("refused");
  return renewed?.locale;
}
