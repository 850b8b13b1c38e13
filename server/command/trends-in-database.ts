import { patternNames } from "#domain/trends/patterns.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { findSignals } from "#server/signals/find-signals.ts";

/**
 * `paso trends` without a file: searches the registrations of the database now, keeps what it found for the analysts,
 * and prints how much that is. It names no party, no address and no place. Gives exit code 0.
 */
export async function trendsInDatabase(print: (line: string) => void): Promise<number> {
  const start = performance.now();
  const { read, registrations, findings, seconds } = await findSignals(database(), now());
  print(`${registrations} registrations compared, ${read} of them new or changed.`);
  print("pattern                      found  at known places  parties at most  ports at most");
  for (const name of patternNames) {
    const own = findings.filter((finding) => finding.name === name);
    const most = (numbers: number[]) => String(Math.max(0, ...numbers));
    print(
      [
        name.padEnd(27),
        String(own.length).padStart(6),
        String(own.filter(({ known }) => known !== null).length).padStart(15),
        most(own.map(({ parties }) => parties.length)).padStart(15),
        most(own.map(({ measures }) => measures.ports.length)).padStart(13),
      ].join("  "),
    );
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  const { sealing, reading, finding, writing } = seconds;
  print(`${sealing.toFixed(1)} s to make keys, ${reading.toFixed(1)} s to read, ${finding.toFixed(1)} s to find and`);
  print(`${writing.toFixed(1)} s to write; ${megabytes} MB of memory at most.`);
  print(`${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return 0;
}
