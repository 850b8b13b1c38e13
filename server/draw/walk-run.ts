import { sql } from "kysely";
import { type Draw, draw, firstDisagreement } from "#domain/draw/draw.ts";
import type { PortPlaces } from "#domain/draw/lanes.ts";
import { sizeAt } from "#domain/draw/pool.ts";
import { resultOf } from "#domain/draw/run-result.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { jsonText, keepFiles } from "#server/record/keep-files.ts";
import { refuseWrongRecord } from "#server/record/refuse-wrong-record.ts";
import { type FrozenPool, idAt, readFrozen } from "./frozen-pool.ts";
import { moveOn } from "./move-on.ts";

const awardsAtOnce = 5000;

/**
 * Walks a seeded run and keeps its awards and result. Everything comes from what the freeze kept.
 * @throws when the cutoffs would not tell everybody their outcome, or when the files about to be published do not give the
 * same draw again, from the pool whose root was fixed. Nothing is kept then.
 */
export async function walkRun(db: Database, run: string, at: Date): Promise<void> {
  const { seed, parameters, ports } = await db
    .selectFrom("draw_run")
    .select(["seed", "parameters", "ports"])
    .where("run", "=", run)
    .executeTakeFirstOrThrow();
  const pool = await readFrozen(db, run);
  const { upsilon, sigma } = parameters as { upsilon: number; sigma: number };
  const places = new Map(
    Object.entries(ports as Record<string, PortPlaces>).map(([code, port]) => [Number(code), port]),
  );
  const drawn = draw(pool, seed as Uint8Array, { upsilon, sigma, ports: places });
  const wrong = firstDisagreement(pool, drawn);
  if (wrong !== undefined) throw new Error(`The cutoffs of run ${run} do not tell the outcome at place ${wrong}.`);
  const result = resultOf(pool, drawn);
  const files = { "keys.bin": drawn.keys, "result.json": jsonText(result) };
  await refuseWrongRecord(db, { run, pool, files });
  await inTransaction(db, async (tx) => {
    await keepAwards(tx, { run, pool, drawn });
    await keepFiles(tx, { run, files, at });
    await moveOn(tx, { run, from: "seeded", to: "walked" }, { result: JSON.stringify(result) });
  });
}

async function keepAwards(
  tx: Executor,
  { run, pool, drawn }: { run: string; pool: FrozenPool; drawn: Draw },
): Promise<void> {
  const awards = drawn.awards.map(({ index, lane, port }, position) => ({
    id: idAt(pool, index),
    lane,
    port,
    position,
    size: sizeAt(pool, index),
  }));
  for (let start = 0; start < awards.length; start += awardsAtOnce) {
    const some = JSON.stringify(awards.slice(start, start + awardsAtOnce));
    await sql`
      insert into award (run, application_id, lane, port_slug, position, size)
      select ${run}, given.id, given.lane, port.slug, given.position, given.size
      from jsonb_to_recordset(${some}::jsonb) as given (id uuid, lane text, port int, position int, size int)
      join port on port.code = given.port`.execute(tx);
  }
}
