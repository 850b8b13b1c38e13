import { expect, it } from "vitest";
import { countOutcomes, type PartyOutcome } from "./outcome.ts";

const party = (more: Partial<PartyOutcome>): PartyOutcome => ({
  ...{ language: "ht", channel: "kiosk", size: 2, needs: [], isWaiting: true, isOffered: false, days: null },
  ...{ closed: 0, confirmed: 0, held: 0, absent: 0, ...more },
});

function outcomesOf(...parties: PartyOutcome[]) {
  const counts = countOutcomes();
  for (const one of parties) counts.add(one);
  const groups = counts.groups();
  return (by: string) => groups.filter((one) => one.by === by).map(({ by: _, ...one }) => one);
}

it("counts a party in each of its groups, and in each of its needs", () => {
  const of = outcomesOf(
    party({ isOffered: true, days: 30, closed: 1, confirmed: 1, held: 1, absent: 1 }),
    party({ language: "es", size: 10, needs: ["sight", "illness", "sight"], isOffered: true, days: 10, closed: 2 }),
    party({ language: "es" }),
  );
  const none = { waiting: 1, offered: 0, half: null, nineOfTen: null, closed: 0, confirmed: 0, held: 0, absent: 0 };
  const ht = { ...none, offered: 1, half: 30, nineOfTen: 30, closed: 1, confirmed: 1, held: 1, absent: 1 };
  const es = { ...none, offered: 1, half: 10, nineOfTen: 10, closed: 2 };
  expect(of("language")).toEqual([
    { ...ht, group: "ht" },
    { ...es, group: "es", waiting: 2 },
  ]);
  expect(of("channel")).toMatchObject([{ group: "kiosk", waiting: 3, offered: 2, half: 10, nineOfTen: 30 }]);
  expect(of("size")).toMatchObject([
    { group: "2", waiting: 2 },
    { group: "10", waiting: 1 },
  ]);
  expect(of("need")).toEqual([
    { ...ht, group: "none", waiting: 2 },
    { ...es, group: "sight" },
    { ...es, group: "illness" },
  ]);
});

it("counts of a party with an appointment from before what came of that one only", () => {
  const of = outcomesOf(party({ isWaiting: false, isOffered: true, days: 5, held: 1 }));
  expect(of("language")).toMatchObject([{ waiting: 0, offered: 0, half: null, held: 1 }]);
});
