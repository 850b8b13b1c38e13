import { sql } from "kysely";
import type { Executor } from "#server/database/open-database.ts";
import type { Reseating } from "./reseating-row.ts";

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
 * Gives the blocks of a closure that was lifted their places again: what another closure or a cut leaves of them. A cut ends
 * with the next change of the block's places in the calendar.
 */
export async function openBlocks(tx: Executor, { port_slug, from_on, to_on }: Reseating): Promise<void> {
  await sql`
    update block set cut_to = (
      select min(coalesce(other.places, 0)) from reseating other
      where other.port_slug = block.port_slug and other.is_approved and block.on_date between other.from_on and other.to_on
        and (other.kind = 'closure' and other.lifted_at is null
          or other.kind = 'cut' and coalesce(other.block_id, block.id) = block.id and other.places < block.capacity
            and not exists (select from capacity_exception changed
              where changed.port_slug = block.port_slug and changed.on_date = block.on_date
                and coalesce(changed.at_time, block.at_time) = block.at_time
                and greatest(changed.made_at, changed.ended_at) > other.decided_at)))
    where id in (
      select id from block where port_slug = ${port_slug} and on_date between ${from_on}::date and ${to_on}::date
      order by id for update)`.execute(tx);
}
