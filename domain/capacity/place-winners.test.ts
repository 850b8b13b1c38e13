import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OpenBlock, placeWinners, type Winner } from "./place-winners.ts";

const block = (id: string, onDate: string, free: number, more: Partial<OpenBlock> = {}): OpenBlock => ({
  id,
  port: "nogales",
  onDate,
  atTime: "09:00",
  isAccessible: true,
  free,
  ...more,
});
const winner = (size: number, more: Partial<Winner> = {}): Winner => ({
  port: "nogales",
  size,
  needsAccessible: false,
  unavailableOn: [],
  ...more,
});
const placesOf = (winners: Winner[], blocks: OpenBlock[]) =>
  placeWinners(winners, blocks).map((placed) => [winners.indexOf(placed.winner), placed.block.id]);

describe("placing winners", () => {
  it("gives the earliest date and hour with room for the whole party", () => {
    const blocks = [
      block("later", "2026-12-03", 20),
      block("noon", "2026-12-01", 20, { atTime: "12:00" }),
      block("nine", "2026-12-01", 3),
    ];
    expect(placesOf([winner(4), winner(3), winner(1)], blocks)).toEqual([
      [0, "noon"],
      [1, "nine"],
      [2, "noon"],
    ]);
  });

  it("never gives a day on which the party cannot come", () => {
    const blocks = [block("first", "2026-12-01", 20), block("second", "2026-12-02", 20)];
    expect(placesOf([winner(2, { unavailableOn: ["2026-12-01"] })], blocks)).toEqual([[0, "second"]]);
    expect(placesOf([winner(2, { unavailableOn: ["2026-12-01", "2026-12-02"] })], blocks)).toEqual([]);
  });

  it("looks at accessible blocks first for a party that needs one, and only then at others", () => {
    const blocks = [block("steps", "2026-12-01", 20, { isAccessible: false }), block("level", "2026-12-02", 2)];
    const needs = winner(2, { needsAccessible: true });
    expect(placesOf([needs, { ...needs }, winner(2)], blocks)).toEqual([
      [0, "level"],
      [1, "steps"],
      [2, "steps"],
    ]);
  });

  it("opens the next date only when nothing earlier has room", () => {
    const blocks = [block("lent", "2026-12-22", 20), block("last", "2026-12-21", 5)];
    expect(placesOf([winner(4), winner(9), winner(1)], blocks)).toEqual([
      [0, "last"],
      [1, "lent"],
      [2, "last"],
    ]);
  });

  it("never gives a block more people than it has room for, nor another port", () => {
    const anyBlock = fc.record({
      id: fc.uuid(),
      port: fc.constantFrom("nogales", "laredo"),
      onDate: fc.constantFrom("2026-12-01", "2026-12-02"),
      atTime: fc.constantFrom("09:00", "13:00"),
      isAccessible: fc.boolean(),
      free: fc.integer({ min: 0, max: 30 }),
    });
    const anyWinner = fc.record({
      port: fc.constantFrom("nogales", "laredo"),
      size: fc.integer({ min: 1, max: 10 }),
      needsAccessible: fc.boolean(),
      unavailableOn: fc.subarray(["2026-12-01", "2026-12-02"]),
    });
    fc.assert(
      fc.property(fc.array(anyWinner), fc.uniqueArray(anyBlock, { selector: ({ id }) => id }), (winners, blocks) => {
        const placed = placeWinners(winners, blocks);
        const left = (one: OpenBlock) =>
          one.free - placed.filter(({ block }) => block === one).reduce((sum, { winner }) => sum + winner.size, 0);
        for (const one of blocks) expect(left(one)).toBeGreaterThanOrEqual(0);
        for (const { winner, block } of placed) expect(block.port).toBe(winner.port);
        for (const unplaced of winners.filter((one) => !placed.some((place) => place.winner === one))) {
          const room = blocks.filter(
            (one) =>
              one.port === unplaced.port && left(one) >= unplaced.size && !unplaced.unavailableOn.includes(one.onDate),
          );
          expect(room).toEqual([]);
        }
      }),
    );
  });
});
