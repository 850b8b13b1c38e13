/**
 * "The port knows before you come what you need: a wheelchair, an interpreter and for which language, a place for a small
 * child. It prepares from numbers. No name is in them."
 */
import type { Application } from "#domain/application/application.ts";
import { mayBeInfant } from "#domain/application/birth.ts";
import type { interpreters } from "#domain/application/choices.ts";

/** What a party asks a port to prepare; `speaks` are the languages that an interpreter could translate from. */
export type PartyAsks = {
  needs: string[];
  interpreter: Exclude<(typeof interpreters)[number], "none"> | undefined;
  speaks: string[];
  /** How many of its people are under two years old on the day, by their dates of birth. */
  infants: number;
};

/** One party of a day. */
export type DayParty = PartyAsks & { time: string; size: number };

/** So many parties need an interpreter of one kind, for one of these languages. */
export type InterpreterTotal = { kind: "spoken" | "sign"; speaks: string[]; parties: number };

/** What a port prepares for on a day. `needs`: parties by the code of what they asked for; `blocks` in their order. */
export type DayTotals = {
  parties: number;
  people: number;
  infants: number;
  needs: Record<string, number>;
  interpreters: InterpreterTotal[];
  blocks: { time: string; parties: number; people: number }[];
};

/** What a party asks for that comes on a day (`YYYY-MM-DD`); nothing where its answers cannot be read any more. */
export function asksOf(answers: Application | undefined, on: string): PartyAsks {
  const spoken = answers?.languages.interpreter ?? "none";
  return {
    needs: [...(answers?.needs.codes ?? [])],
    interpreter: spoken === "none" ? undefined : spoken,
    speaks: [...(answers?.languages.speaks ?? [])],
    infants: answers?.party.filter(({ birth }) => mayBeInfant(birth, on)).length ?? 0,
  };
}

/** Adds up a day; the parties are in the order of their times. */
export function totalsOf(parties: readonly DayParty[]): DayTotals {
  const totals: DayTotals = { parties: 0, people: 0, infants: 0, needs: {}, interpreters: [], blocks: [] };
  for (const { time, size, needs, interpreter: kind, speaks, infants } of parties) {
    totals.parties += 1;
    totals.people += size;
    totals.infants += infants;
    for (const code of needs) totals.needs[code] = (totals.needs[code] ?? 0) + 1;
    if (kind) addTo(totals.interpreters, { kind, speaks: [...speaks].sort(), parties: 1 });
    const block = totals.blocks.find((one) => one.time === time);
    if (block) {
      block.parties += 1;
      block.people += size;
    } else totals.blocks.push({ time, parties: 1, people: size });
  }
  totals.interpreters.sort((a, b) => b.parties - a.parties);
  return totals;
}

function addTo(interpreters: InterpreterTotal[], asked: InterpreterTotal): void {
  const same = interpreters.find(({ kind, speaks }) => kind === asked.kind && speaks.join() === asked.speaks.join());
  if (same) same.parties += 1;
  else interpreters.push(asked);
}
