import { expect, it } from "vitest";
import { type Birth, mayBeInfant } from "../application/birth.ts";
import { type DayParty, totalsOf } from "./port-day.ts";

const party = (more: Partial<DayParty>): DayParty => ({
  ...{ time: "08:00", size: 2, needs: [], interpreter: undefined, speaks: ["es"], infants: 0 },
  ...more,
});

it("adds up people by the time, needs, and interpreters by the languages that a party speaks", () => {
  const totals = totalsOf([
    party({ needs: ["wheelchair", "infant"], infants: 2 }),
    party({ size: 5, interpreter: "spoken", speaks: ["mam", "es"] }),
    party({ time: "09:00", interpreter: "spoken", speaks: ["ht"], needs: ["wheelchair"] }),
    party({ time: "09:00", interpreter: "spoken", speaks: ["es", "mam"], infants: 1 }),
    party({ time: "09:00", interpreter: "sign" }),
  ]);
  expect(totals).toEqual({
    ...{ parties: 5, people: 13, infants: 3, needs: { wheelchair: 2, infant: 1 } },
    interpreters: [
      { kind: "spoken", speaks: ["es", "mam"], parties: 2 },
      { kind: "spoken", speaks: ["ht"], parties: 1 },
      { kind: "sign", speaks: ["es"], parties: 1 },
    ],
    blocks: [
      { time: "08:00", parties: 2, people: 7 },
      { time: "09:00", parties: 3, people: 6 },
    ],
  });
});

it.each<[Birth, boolean]>([
  [{ precision: "day", year: 2024, month: 12, day: 1 }, false],
  [{ precision: "day", year: 2024, month: 12, day: 2 }, true],
  [{ precision: "day", year: 2026, month: 11, day: 30 }, true],
  [{ precision: "month", year: 2024, month: 12 }, true],
  [{ precision: "month", year: 2024, month: 11 }, false],
  [{ precision: "year", year: 2024 }, true],
  [{ precision: "about", year: 2023 }, false],
  [{ precision: "unknown" }, false],
])("counts as under two on the first of December 2026 whoever may be: %j is %s", (birth, isInfant) => {
  expect(mayBeInfant(birth, "2026-12-01")).toBe(isInfant);
});
