import { existsSync } from "node:fs";
import { join } from "node:path";
import { hexOf } from "#domain/draw/bytes.ts";
import { parametersHashOf } from "#domain/draw/check-record.ts";
import { usualShares } from "#domain/draw/lanes.ts";
import type { Commitment, RunParameters } from "#domain/draw/record.ts";
import { runIdOf, runNameOf } from "#domain/draw/run-id.ts";
import { hash } from "#domain/draw/sha256.ts";
import { ticketTable } from "#domain/draw/tickets.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { randomBytes } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { jsonText, keepFiles } from "#server/record/keep-files.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { readSettings } from "#server/settings.ts";
import { beaconsFor, isStillUnknown } from "./beacon.ts";
import { readSoftware } from "./software.ts";

/** A commitment that is to be made: for when, at what instant, and by whom where the installation does not make it alone. */
export type Committing = { freezesAt: Date; at: Date; madeBy?: StaffId };

/**
 * Gives the commitment of the run that freezes now. Where two members of staff sign (`DRAW_SIGNED_BY`), it is one of theirs
 * whose time has come; else one that was made for the day and not used, as after a crash, or a new one. None is used whose
 * beacon has spoken meanwhile: whoever knows it could choose the pool.
 * @param at the instant of the freeze.
 * @returns the run's name, or undefined where none is signed.
 */
export async function commitRun(db: Database, at: Date): Promise<string | undefined> {
  const isSigned = readSettings().DRAW_SIGNED_BY === "two";
  const software = await readSoftware();
  return inTransaction(db, async (tx) => {
    const pending = await tx
      .selectFrom("draw_commitment")
      .select(["run", "commitment", "signed_at"])
      .where("on_date", "=", at.toISOString().slice(0, 10))
      .where("cancelled_at", "is", null)
      .where("run", "not in", tx.selectFrom("draw_run").select("run"))
      .where("made_by", isSigned ? "is not" : "is", null)
      .orderBy("committed_at")
      .execute();
    const usable = pending.find(({ commitment, signed_at }) => {
      const { freezesAt, ...chance } = commitment as Commitment;
      return isStillUnknown(chance, at) && (!isSigned || (signed_at !== null && new Date(freezesAt) <= at));
    });
    if (usable || isSigned) return usable?.run;
    const commitment = await makeCommitment(tx, software, { freezesAt: at, at });
    await keepFiles(tx, { run: commitment.run, files: { "commitment.json": jsonText(commitment) }, at });
    return commitment.run;
  });
}

/**
 * Makes a commitment and keeps it, with the secret reveal behind its hash. It is published where it is signed, or at once
 * where nobody signs.
 */
export async function makeCommitment(
  tx: Executor,
  software: Commitment["software"],
  { freezesAt, at, madeBy }: Committing,
): Promise<Commitment> {
  const onDate = freezesAt.toISOString().slice(0, 10);
  const sequence = await nextSequence(tx, onDate);
  const run = runNameOf(onDate, sequence);
  const reveal = randomBytes(32);
  const parameters: RunParameters = { ...usualShares, tickets: ticketTable, ports: await readPortNames(tx) };
  const commitment: Commitment = {
    format: "fairdraw/1",
    run,
    runId: hexOf(runIdOf(onDate, sequence)),
    freezesAt: freezesAt.toISOString(),
    revealHash: hexOf(hash(reveal)),
    ...beaconsFor(readSettings(), freezesAt),
    parameters,
    parametersHash: parametersHashOf(parameters),
    software,
  };
  const row = { run, on_date: onDate, reveal, commitment: JSON.stringify(commitment), committed_at: at };
  await tx
    .insertInto("draw_commitment")
    .values({ ...row, made_by: madeBy ?? null })
    .execute();
  return commitment;
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
