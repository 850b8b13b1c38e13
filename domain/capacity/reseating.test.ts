import { describe, expect, it } from "vitest";
import type { OpenBlock } from "./place-winners.ts";
import { blocksFor, type MovedParty, whoMoves } from "./reseating.ts";

const block = (port: string, onDate: string, more: Partial<OpenBlock> = {}): OpenBlock => {
  return { id: `${port} ${onDate}`, port, onDate, atTime: "09:00", isAccessible: true, free: 10, ...more };
};
const party: MovedParty = {
  size: 2,
  ports: ["san-ysidro", "nogales"],
  unavailableOn: [],
  needsAccessible: false,
  had: { port: "nogales", onDate: "2026-12-10" },
};
const given = [
  block("san-ysidro", "2026-12-12"),
  block("nogales", "2026-12-08"),
  block("nogales", "2026-12-20"),
  block("nogales", "2026-12-15"),
  block("laredo", "2026-12-11"),
];
const ids = (blocks: OpenBlock[]) => blocks.map(({ id }) => id);

describe("the blocks that suit a party that is moved", () => {
  it("are those of its own port first, from the day that it had on, then earlier, then its other ports", () => {
    expect(ids(blocksFor(party, "closure", given))).toEqual([
      "nogales 2026-12-15",
      "nogales 2026-12-20",
      "nogales 2026-12-08",
      "san-ysidro 2026-12-12",
    ]);
  });

  it("are never at the port where it is not safe, nor at one that it does not accept", () => {
    expect(ids(blocksFor(party, "safety", given))).toEqual(["san-ysidro 2026-12-12"]);
  });

  it("have room for the whole party, on a day that it can come", () => {
    const full = given.map((one) => (one.onDate === "2026-12-15" ? { ...one, free: 1 } : one));
    expect(ids(blocksFor({ ...party, unavailableOn: ["2026-12-20"] }, "closure", full))).toEqual([
      "nogales 2026-12-08",
      "san-ysidro 2026-12-12",
    ]);
  });

  it("are accessible ones first for who needs that", () => {
    const steps = given.map((one) => (one.onDate === "2026-12-15" ? { ...one, isAccessible: false } : one));
    expect(ids(blocksFor({ ...party, needsAccessible: true }, "closure", steps))[0]).toBe("nogales 2026-12-20");
  });

  it("are none at a port that it had and has taken from its list since", () => {
    expect(ids(blocksFor({ ...party, ports: ["laredo"] }, "closure", given))).toEqual(["laredo 2026-12-11"]);
  });
});

describe("who moves from a block that is cut", () => {
  const seated = (name: string, size: number, isConfirmed: boolean, day: number) => {
    return { name, size, isConfirmed, madeAt: new Date(Date.UTC(2026, 11, day)) };
  };
  const parties = [
    seated("a", 4, true, 1),
    seated("b", 3, false, 1),
    seated("c", 2, true, 3),
    seated("d", 1, false, 2),
  ];

  it("is first who has not said yes, the newest first, then the newest of the others, and nobody more", () => {
    const names = (tooMany: number) => whoMoves(parties, tooMany).map(({ name }) => name);
    expect(names(0)).toEqual([]);
    expect(names(-3)).toEqual([]);
    expect(names(1)).toEqual(["d"]);
    expect(names(2)).toEqual(["d", "b"]);
    expect(names(5)).toEqual(["d", "b", "c"]);
    expect(names(10)).toEqual(["d", "b", "c", "a"]);
  });
});
