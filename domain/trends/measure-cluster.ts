/** What a person sees of a cluster before any judgement: numbers, with what they can innocently mean. */
import type { Strangers } from "./count-strangers.ts";

/** The measures of one cluster. Shares are from 0 to 1. */
export type ClusterMeasures = Strangers & {
  /** Registrations of each port, the most first. */
  ports: { port: string; count: number }[];
  /** Registrations of each week that had one, by its Monday (`YYYY-MM-DD`), the earliest first. */
  weeks: { monday: string; count: number }[];
  /** The share of all that came in the last four of its weeks. */
  lately: number;
  /** The number of days from the first to the last, both counted. */
  days: number;
  /** The largest share of one surname line: near 1 for a family, small for strangers. */
  commonestSurname: number;
  /** How many registrations carry each of the ten commonest surnames, the most first. */
  spread: number[];
  /** Registrations of each channel, the most first. */
  channels: { channel: string; count: number }[];
  /** The share that names no home in the building. */
  unnamed: number;
};

type Seen = { port: string; day: string; surnames: readonly string[]; channel?: string };

const dayMs = 24 * 60 * 60_000;

/** Measures a cluster of at least one registration; the share without a home's number is the caller's to add. */
export function measureCluster(seen: readonly Seen[], strangers: Strangers): ClusterMeasures {
  const days = seen.map(({ day }) => Date.parse(`${day}T00:00:00Z`)).sort((a, b) => a - b);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const weeks = tally(seen.map(({ day }) => mondayOf(day))).sort(([a], [b]) => (a < b ? -1 : 1));
  const lately = days.filter((day) => day > last - 28 * dayMs).length / days.length;
  const surnames = tally(seen.flatMap(({ surnames }) => [...new Set(surnames)]));
  return {
    ...strangers,
    ports: tally(seen.map(({ port }) => port)).map(([port, count]) => ({ port, count })),
    weeks: weeks.map(([monday, count]) => ({ monday, count })),
    lately,
    days: (last - first) / dayMs + 1,
    spread: surnames.slice(0, 10).map(([, count]) => count),
    commonestSurname: (surnames[0]?.[1] ?? 0) / seen.length,
    channels: tally(seen.flatMap(({ channel }) => channel ?? [])).map(([channel, count]) => ({ channel, count })),
    unnamed: 0,
  };
}

/** The Monday of a day's week, both `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * dayMs).toISOString().slice(0, 10);
}

function tally(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
