import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { verifyAudit as verify } from "#server/audit-chain/verify-audit.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";

const heads = z.object({
  heads: z.array(z.object({ statement: z.string(), signature: z.string(), key: z.string() })),
});
const mostShown = 50;

/**
 * `paso verify-audit [--heads <file>]`: compares every row of the audit with its chain, and the chain with the signed
 * heads; the file holds what `/api/v1/audit-heads` once answered. Gives exit code 0, 1 where anything was changed, or 2
 * where the file cannot be used.
 */
export async function verifyAudit(args: string[], print: (line: string) => void): Promise<number> {
  const { values } = parseArgs({ args, options: { heads: { type: "string" } }, allowPositionals: true });
  const held = values.heads === undefined ? [] : await readHeld(values.heads);
  if (held === undefined) {
    print(`The file ${values.heads} is not what /api/v1/audit-heads answers.`);
    return 2;
  }
  const { rows, heads: compared, faults } = await verify(database(), { at: now(), held });
  for (const fault of faults.slice(0, mostShown)) print(fault);
  if (faults.length > mostShown) print(`${faults.length - mostShown} more.`);
  print(`${rows} rows and ${compared} signed heads compared, ${faults.length} faults.`);
  return faults.length === 0 ? 0 : 1;
}

async function readHeld(path: string) {
  try {
    return heads.parse(JSON.parse(await readFile(path, "utf8"))).heads;
  } catch {
    return undefined;
  }
}
