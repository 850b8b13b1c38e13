/**
 * "How long people waited is told for each port and for all of them. A group so small that somebody could be recognised is
 * not told, and neither is what would give it away."
 */

import { isSmall, withheldOf } from "./withhold.ts";

/** How long somebody had waited when an offer was made, and how many parties so long. */
export type Waited = { port: string; days: number; parties: number };

/** Days of waiting: half of the parties no longer than `half`, and so on. */
export type WaitDays = { half: number; nineOfTen: number; ninetyNine: number; longest: number };

/** One line of the table; `waits` is undefined where its group is withheld, and then its number is too. */
export type WaitLine = { port: string; parties: number; waits: WaitDays | undefined };

/** The waits by port, and of all ports together. */
export function waitTable(waited: readonly Waited[]): { all: WaitLine; ports: WaitLine[] } {
  const byPort = new Map<string, Waited[]>();
  for (const each of waited) byPort.set(each.port, [...(byPort.get(each.port) ?? []), each]);
  const lines = [...byPort].map(([port, of]) => lineOf(port, of));
  const withheld = withheldOf(lines, ({ parties }) => [parties]);
  const all = lineOf("all", waited);
  return {
    all: isSmall(all.parties) ? withoutWaits(all) : all,
    ports: lines.map((line) => (withheld.has(line) ? withoutWaits(line) : line)),
  };
}

function withoutWaits(line: WaitLine): WaitLine {
  return { ...line, waits: undefined };
}

function lineOf(port: string, of: readonly Waited[]): WaitLine {
  const parties = of.reduce((sum, one) => sum + one.parties, 0);
  const sorted = [...of].sort((a, b) => a.days - b.days);
  /** The days after which this share of the parties had an offer. */
  const daysOf = (share: number): number => {
    let reached = 0;
    for (const one of sorted) {
      reached += one.parties;
      if (reached >= parties * share) return one.days;
    }
    return 0;
  };
  const waits = { half: daysOf(0.5), nineOfTen: daysOf(0.9), ninetyNine: daysOf(0.99), longest: daysOf(1) };
  return { port, parties, waits: parties === 0 ? undefined : waits };
}
