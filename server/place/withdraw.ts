import { type Database, inTransaction, StaleRead } from "#server/database/open-database.ts";
import { type ActingHelper, type GrantRefusal, noteHelper, refusalUnderGrant } from "#server/helper/act-under-grant.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { returnPlaces } from "./answer-offer.ts";
import type { PlaceId } from "./place-id.ts";
import { settleClaims } from "./settle-claims.ts";

/**
 * Ends an entry for good: a live offer or appointment is cancelled and its places go back to the next draw,
 * and the persons are free for another application. Again, or after check-in, it changes nothing.
 * @param asked `helper`: who does it for the person, under a grant.
 * @returns the refusal of the grant, where there is one.
 */
export async function withdraw(
  db: Database,
  asked: { place: PlaceId; at: Date; helper?: ActingHelper | undefined },
): Promise<GrantRefusal | undefined> {
  const { place, at, helper } = asked;
  return inTransaction(db, async (tx) => {
    const seen = await tx
      .selectFrom("application")
      .select("standing")
      .where("id", "=", place)
      .executeTakeFirstOrThrow();
    const refusal = await refusalUnderGrant(tx, helper, { application: place, act: "withdraw", at });
    if (refusal) return refusal;
    if (seen.standing === "withdrawn" || seen.standing === "done") return undefined;
    const cancelled = await tx
      .updateTable("offer")
      .set({ state: "cancelled", answered_at: at })
      .where("application_id", "=", place)
      .where("state", "in", ["open", "confirmed"])
      .returning(["block_id", "size"])
      .executeTakeFirst();
    if (cancelled) await returnPlaces(tx, cancelled.block_id, cancelled.size);
    const ended = await tx
      .updateTable("application")
      .set({ standing: "withdrawn", changed_at: at, ended_at: at })
      .where("id", "=", place)
      .where("standing", "in", cancelled ? ["offered", "confirmed"] : ["waiting", "paused"])
      .returning(["locale", ...reachColumns])
      .executeTakeFirst();
    if (!ended) throw new StaleRead();
    await settleClaims(tx, place);
    await noteHelper(tx, helper, { application: place, what: "withdrew", at });
    if (isReached(ended)) {
      await queueLetters(tx, [{ applicationId: place, locale: ended.locale, kind: "withdrawn" }]);
    }
    return undefined;
  });
}
