import { sql } from "kysely";
import type { Window } from "#domain/capacity/window.ts";
import type { PortPlaces } from "#domain/draw/lanes.ts";
import type { Executor } from "#server/database/open-database.ts";

type Places = { code: number; released: number; free: number; held: number };

/** What the run before owes, by lane and port code. */
export type Debts = Record<"urgent" | "seniority" | "lottery", Record<string, number>>;

/** Marks the dates of the window that no run has given out yet as given out by this one. */
export async function releaseBlocks(tx: Executor, run: string, { opensOn, closesOn }: Window): Promise<void> {
  await tx
    .updateTable("block")
    .set({ released_in: run })
    .where("released_in", "is", null)
    .where("on_date", ">=", opensOn)
    .where("on_date", "<=", closesOn)
    .execute();
}

/**
 * What each port brings into a run, by code. `capacity` is all places of the dates that the run releases; `returned` is
 * such that capacity + returned - debts is what can truly be given: free places, less what winners without a date hold.
 */
export async function readPortPlaces(
  tx: Executor,
  { run, opensOn, debts }: { run: string; opensOn: string; debts: Debts | undefined },
): Promise<Map<number, PortPlaces>> {
  const { rows } = await sql<Places>`
    select port.code,
      coalesce(sum(coalesce(block.cut_to, block.capacity)) filter (where block.released_in = ${run}), 0)::int as released,
      coalesce(sum(greatest(coalesce(block.cut_to, block.capacity) - block.booked, 0)), 0)::int as free,
      (select coalesce(sum(application.size), 0)::int from award join application on application.id = award.application_id
        where award.port_slug = port.slug and not award.is_placed and application.standing = 'waiting') as held
    from port left join block
      on block.port_slug = port.slug and block.released_in is not null and block.on_date >= ${opensOn}
    group by port.code, port.slug order by port.code`.execute(tx);
  return new Map(
    rows.map(({ code, released, free, held }) => {
      const owed = (lane: keyof Debts) => debts?.[lane][code] ?? 0;
      const deficit = { urgent: owed("urgent"), seniority: owed("seniority"), lottery: owed("lottery") };
      const toGive = Math.max(0, free - held + deficit.urgent + deficit.seniority + deficit.lottery);
      const capacity = Math.min(released, toGive);
      return [code, { capacity, returned: toGive - capacity, deficit }];
    }),
  );
}
