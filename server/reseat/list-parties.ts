import { type Selectable, sql } from "kysely";
import { whoMoves } from "#domain/capacity/reseating.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";

/** What a re-seating is about: it stands in the table, proposed or approved. */
export type Reseating = Pick<
  Selectable<Tables["reseating"]>,
  "id" | "kind" | "port_slug" | "from_on" | "to_on" | "block_id" | "places" | "application_id"
>;

/** A party that a re-seating touches, with the live offer that it would lose. */
export type TouchedParty = {
  application: string;
  offer: string;
  size: number;
  isConfirmed: boolean;
  madeAt: Date;
  onDate: string;
  block: string;
};

/** The columns of a re-seating that say what it is about. */
export const reseatingColumns = [
  "reseating.id",
  "kind",
  "reseating.port_slug",
  "from_on",
  "to_on",
  "block_id",
  "places",
  "reseating.application_id",
] as const;

/** The parties that a re-seating touches as things stand, the first day first. */
export async function findTouched(db: Executor, reseating: Reseating): Promise<TouchedParty[]> {
  const { kind, port_slug, from_on, to_on, block_id, places, application_id } = reseating;
  let query = db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .select(["offer.application_id as application", "offer.id as offer", "offer.size", "offer.made_at as madeAt"])
    .select(["block.id as block", "block.on_date as onDate"])
    .select(sql<boolean>`offer.state = 'confirmed'`.as("isConfirmed"))
    .where("offer.state", "in", ["open", "confirmed"])
    .where("block.port_slug", "=", port_slug)
    .orderBy("block.starts_at")
    .orderBy("offer.id");
  if (kind === "closure") query = query.where("block.on_date", ">=", from_on).where("block.on_date", "<=", to_on);
  if (kind === "cut" && block_id === null) query = query.where("block.on_date", "=", from_on);
  if (kind === "cut" && block_id !== null) query = query.where("offer.block_id", "=", block_id);
  if (kind === "safety") query = query.where("offer.application_id", "=", application_id);
  const touched = await query.execute();
  if (kind !== "cut") return touched;
  return [...new Set(touched.map(({ block }) => block))].flatMap((block) => {
    const seated = touched.filter((party) => party.block === block);
    const booked = seated.reduce((sum, { size }) => sum + size, 0);
    return whoMoves(seated, booked - (places ?? 0));
  });
}

/**
 * Lets nobody more in: from here on no place of these blocks is given. A draw that gives places just now holds the blocks,
 * so that it is over before, or sees that they are closed.
 */
export async function closeBlocks(tx: Executor, reseating: Reseating): Promise<void> {
  const { kind, port_slug, from_on, to_on, block_id, places } = reseating;
  if (kind === "closure") {
    await sql`
      update block set cut_to = 0 where id in (
        select id from block where port_slug = ${port_slug} and on_date between ${from_on}::date and ${to_on}::date
        and cut_to is distinct from 0 order by id for update)`.execute(tx);
  }
  if (kind === "cut") {
    // A port that is closed stays closed, and a block that gives fewer anyway stays as it is.
    const isOf = block_id ? sql`id = ${block_id}` : sql`port_slug = ${port_slug} and on_date = ${from_on}::date`;
    await sql`
      update block set cut_to = ${places}::int where id in (
        select id from block where ${isOf} and coalesce(cut_to, capacity) > ${places}::int order by id for update)
      `.execute(tx);
  }
}

/**
 * Lists who is to be moved, of an approved re-seating whose blocks are closed. Who gave the place back meanwhile is not
 * listed. Again, it adds only who is missing; of a cut nobody can be.
 */
export async function listParties(tx: Executor, id: string, at: Date): Promise<void> {
  const reseating = await tx
    .selectFrom("reseating")
    .select([...reseatingColumns, "listed_at"])
    .where("id", "=", id)
    .where("is_approved", "=", true)
    .forUpdate()
    .executeTakeFirst();
  if (!reseating || (reseating.kind !== "closure" && reseating.listed_at)) return;
  await tx
    .updateTable("reseating")
    .set({ listed_at: reseating.listed_at ?? at })
    .where("id", "=", id)
    .execute();
  const rows = (await findTouched(tx, reseating)).map(({ application, offer }) => ({
    reseating_id: id,
    application_id: application,
    offer_id: offer,
    state: "to-do" as const,
    listed_at: at,
  }));
  for (let start = 0; start < rows.length; start += 1000) {
    // Who is on another list already is moved by that one, or listed here the next time.
    await tx
      .insertInto("reseat")
      .values(rows.slice(start, start + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
