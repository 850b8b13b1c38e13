import { sql } from "kysely";
import { hexOf } from "#domain/draw/bytes.ts";
import type { Proof } from "#domain/draw/check-proof.ts";
import { ENTRY_BYTES } from "#domain/draw/entry.ts";
import type { Database } from "#server/database/open-database.ts";
import { ID_BYTES, KEPT_BYTES, recordsAPart } from "#server/draw/frozen-pool.ts";
import { drawSecret } from "#server/keys/derived-secrets.ts";
import { pathInPool } from "#server/record/path-in-pool.ts";
import type { PlaceId } from "./place-id.ts";

/**
 * A party's own proof of a run: its entry as the freeze kept it, and the path from its leaf to the published root.
 * Undefined where it was not in that pool, or where the run's leaves are not on this process's disk yet.
 */
export async function readProof(db: Database, place: PlaceId, run: string): Promise<Proof | undefined> {
  const id = Buffer.from(place.replaceAll("-", ""), "hex");
  const { rows } = await sql<{ part: number; at: number; kept: Uint8Array }>`
    select part, at, substring(records from at for ${KEPT_BYTES}::int) as kept
    from (select part, records, position(${id}::bytea in records) as at from run_pool where run = ${run}) as found
    where at > 0`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const index = found.part * recordsAPart + (found.at - 1) / KEPT_BYTES;
  const path = await pathInPool(run, index);
  return (
    path && {
      run,
      secret: drawSecret(place).toString("hex"),
      entry: hexOf(found.kept, ID_BYTES, ID_BYTES + ENTRY_BYTES),
      index,
      path: path.map((node) => hexOf(node)),
    }
  );
}
