import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";

/** Who was away: every process of Paso, or the database under those that ran. */
export type Away = "server" | "database";

/** A silence as long as this is an outage; a restart takes seconds. */
export const outageMinutes = 5;

const name = "paso";

/**
 * Notes that Paso is there. If nobody has noted it for five minutes, the silence goes into the public log, once, however
 * many processes find it.
 * @param away who was away, if there was a silence, as far as the caller can know.
 */
export async function beat(db: Database, { at, away }: { at: Date; away: Away }): Promise<void> {
  await inTransaction(db, async (tx) => {
    const first = { name, since_at: at, beat_at: at };
    await tx
      .insertInto("heartbeat")
      .values(first)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { beat_at } = await tx
      .selectFrom("heartbeat")
      .select("beat_at")
      .where("name", "=", name)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (at.getTime() - beat_at.getTime() >= outageMinutes * 60_000) {
      await tx.insertInto("outage").values({ id: newId(), what: away, from_at: beat_at, to_at: at }).execute();
    }
    // Another process's clock may be a little ahead.
    if (at > beat_at) await tx.updateTable("heartbeat").set({ beat_at: at }).where("name", "=", name).execute();
  });
}
