import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideMerge, type Entry, firstOf } from "./decide-merge.ts";

const entry = fc.record({
  id: fc.uuid(),
  waitsSince: fc.constantFrom("2026-11-20", "2026-11-25", "2026-12-01"),
  registeredAt: fc.date({ min: new Date("2026-11-20"), max: new Date("2026-12-02"), noInvalidDate: true }),
  state: fc.constantFrom<Entry["state"]>("waits", "holds", "came", "ended"),
});
const several = fc.uniqueArray(entry, { minLength: 2, maxLength: 5, selector: ({ id }) => id });

describe("registrations of one person", () => {
  it("have one that goes first, in whatever order they are asked", () => {
    fc.assert(
      fc.property(several, ([one, ...others]) => {
        if (!one) return;
        expect(firstOf([one, ...others])).toBe(firstOf([others.at(-1) ?? one, ...others.slice(0, -1), one]));
      }),
    );
  });

  it("keep the oldest day in the pool where nothing was given yet", () => {
    fc.assert(
      fc.property(several, (entries) => {
        const waiting = entries.map((each) => ({ ...each, state: "waits" as const }));
        const decision = decideMerge(waiting, false);
        const oldest = waiting.map(({ waitsSince }) => waitsSince).sort()[0];
        expect(decision.ok && decision.first.waitsSince).toBe(oldest);
      }),
    );
  });

  it("are never one where two have an offer, an appointment, or came", () => {
    fc.assert(
      fc.property(several, (entries) => {
        const given = entries.filter(({ state }) => state === "holds" || state === "came");
        const decision = decideMerge(entries, false);
        if (given.length > 1) expect(decision).toEqual({ ok: false, refusal: "two-hold" });
        if (decision.ok && given.length === 1) expect(decision.first).toBe(given[0]);
        if (decision.ok) expect(decision.behind).not.toContain(decision.first);
      }),
    );
  });

  it("are left alone while a draw is under way, and where only one is left", () => {
    const one: Entry = { id: "a", waitsSince: "2026-11-20", registeredAt: new Date(0), state: "waits" };
    expect(decideMerge([one, { ...one, id: "b" }], true)).toEqual({ ok: false, refusal: "draw-under-way" });
    expect(decideMerge([one, { ...one, id: "b", state: "ended" }], false)).toEqual({ ok: false, refusal: "over" });
  });
});
