import { existsSync } from "node:fs";
import { join } from "node:path";
import { hexOf } from "#domain/draw/bytes.ts";
import { parametersHashOf } from "#domain/draw/check-record.ts";
import { usualShares } from "#domain/draw/lanes.ts";
import type { Commitment, RunParameters } from "#domain/draw/record.ts";
import { runIdOf, runNameOf } from "#domain/draw/run-id.ts";
import { hash } from "#domain/draw/sha256.ts";
import { ticketTable } from "#domain/draw/tickets.ts";
import { randomBytes } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { jsonText, keepFiles } from "#server/record/keep-files.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { readSettings } from "#server/settings.ts";
import { beaconsFor, isStillUnknown } from "./beacon.ts";
import { readSoftware } from "./software.ts";

/**
 * Fixes a run before its freeze: its parameters, where its chance comes from, and the hash of what will be revealed.
 * One that was made for the day and not used yet is the one that is used, unless its beacon has spoken meanwhile.
 * @param at the instant of the freeze.
 * @returns the run's name.
 */
export async function commitRun(db: Database, at: Date): Promise<string> {
  const onDate = at.toISOString().slice(0, 10);
  const software = await readSoftware();
  return inTransaction(db, async (tx) => {
    const pending = await tx
      .selectFrom("draw_commitment")
      .select(["run", "commitment"])
      .where("on_date", "=", onDate)
      .where("run", "not in", tx.selectFrom("draw_run").select("run"))
      .orderBy("committed_at")
      .execute();
    const usable = pending.find(({ commitment }) => isStillUnknown(commitment as Commitment, at));
    if (usable) return usable.run;
    const sequence = await nextSequence(tx, onDate);
    const run = runNameOf(onDate, sequence);
    const reveal = randomBytes(32);
    const parameters: RunParameters = { ...usualShares, tickets: ticketTable, ports: await readPortNames(tx) };
    const commitment: Commitment = {
      format: "fairdraw/1",
      run,
      runId: hexOf(runIdOf(onDate, sequence)),
      freezesAt: at.toISOString(),
      revealHash: hexOf(hash(reveal)),
      ...beaconsFor(readSettings(), at),
      parameters,
      parametersHash: parametersHashOf(parameters),
      software,
    };
    const row = { run, on_date: onDate, reveal, commitment: JSON.stringify(commitment), committed_at: at };
    await tx.insertInto("draw_commitment").values(row).execute();
    await keepFiles(tx, { run, files: { "commitment.json": jsonText(commitment) }, at });
    return run;
  });
}

/**
 * A name is never used again: not where the database knows it, and not where a folder has it which outlived the rows,
 * as after a backup was brought back.
 */
async function nextSequence(tx: Executor, onDate: string): Promise<number> {
  const committed = await tx.selectFrom("draw_commitment").select("run").where("on_date", "=", onDate).execute();
  const drawn = await tx.selectFrom("draw_run").select("run").where("on_date", "=", onDate).execute();
  const used = new Set([...committed, ...drawn].map(({ run }) => run));
  for (let sequence = 1; ; sequence++) {
    const run = runNameOf(onDate, sequence);
    if (!used.has(run) && !existsSync(join(recordFolder(), run))) return sequence;
  }
}

async function readPortNames(tx: Executor): Promise<Record<string, { name: string }>> {
  const ports = await tx.selectFrom("port").select(["code", "name"]).orderBy("code").execute();
  return Object.fromEntries(ports.map(({ code, name }) => [code, { name }]));
}
