import { type WaitLine, waitTable } from "#domain/offer/wait-table.ts";
import type { Database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { readWaited } from "./read-finished-runs.ts";

/** How long parties had waited that got an offer in the 30 days before the newest run: all of them first, then by port. */
export async function readWaitTable(db: Database): Promise<(WaitLine & { name: string | undefined })[]> {
  const [waited, ports] = await Promise.all([readWaited(db), readPorts(db)]);
  const names = new Map<string, string>(ports.map(({ slug, name }) => [slug, name]));
  const { all, ports: lines } = waitTable(waited);
  return [all, ...lines].map((line) => ({ ...line, name: names.get(line.port) }));
}
