import { awardedParties } from "#domain/draw/run-result.ts";
import { readPublished } from "./read-published.ts";
import { recordFolder } from "./record-folder.ts";
import type { Published } from "./write-index.ts";

/** How many parties and people a run's pool had, and how many parties got a place; what is not published yet is undefined. */
export type RunNumbers = Record<"applications" | "persons" | "drawn", number | undefined>;

const slot = Symbol.for("paso.record.numbers");
const ended: ReadonlySet<Published> = new Set<Published>(["empty", "drawn", "disclosed", "cancelled"]);
/** Ten years of daily runs, three numbers each. */
const mostKept = 4000;

/**
 * The numbers of a run. What is published never changes, so each process reads the files of a run that has ended once;
 * above `mostKept` runs, the one that was first read is forgotten.
 */
export async function readNumbers({ run, state }: { run: string; state: Published }): Promise<RunNumbers> {
  const world = globalThis as { [slot]?: Map<string, RunNumbers> };
  world[slot] ??= new Map();
  const known = world[slot];
  const key = `${recordFolder()}/${run}/${state}`;
  const before = known.get(key);
  if (before) return before;
  const { freeze, result } = (await readPublished(run)) ?? {};
  const numbers = {
    applications: freeze?.applications,
    persons: freeze?.persons,
    drawn: result && awardedParties(result),
  };
  const isWhole = freeze && (result || state === "empty");
  if (!ended.has(state) || !(isWhole || state === "cancelled")) return numbers;
  const [oldest] = known.keys();
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
  known.set(key, numbers);
  return numbers;
}
