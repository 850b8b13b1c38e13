import { describe, expect, it } from "vitest";
import { checkException, checkPattern, type TypedPattern } from "./capacity-plan.ts";

const today = "2026-12-01";
const typed: TypedPattern = {
  weekdays: ["1", "5"],
  first: "8:00",
  last: "16:30",
  every: "120",
  places: "25",
  accessible: "yes",
  from: "",
  until: "",
};
const problems = (more: Partial<TypedPattern>) => {
  const checked = checkPattern({ ...typed, ...more }, today);
  return "problems" in checked ? checked.problems.map(({ path, problem }) => `${path} ${problem}`) : [];
};

describe("a pattern as it is typed", () => {
  it("is read with its days, times and places", () => {
    expect(checkPattern({ ...typed, from: "2026-12-10", until: "2027-01-31", accessible: "no" }, today)).toEqual({
      weekdays: [1, 5],
      firstAt: "08:00",
      lastAt: "16:30",
      everyMinutes: 120,
      places: 25,
      isAccessible: false,
      validFrom: "2026-12-10",
      validUntil: "2027-01-31",
    });
    expect(checkPattern(typed, today)).toMatchObject({ validFrom: null, validUntil: null, isAccessible: true });
  });

  it("says what does not fit", () => {
    const empty = { weekdays: [], first: "", last: "", every: "", places: "", accessible: "" };
    expect(problems(empty)).toEqual([
      "weekdays missing",
      "first missing",
      "last missing",
      "every missing",
      "places missing",
      "accessible missing",
    ]);
    expect(problems({ weekdays: ["8", "x"] })).toEqual(["weekdays missing"]);
    expect(problems({ first: "24:00", last: "8.30" })).toEqual(["first not-a-time", "last not-a-time"]);
    expect(problems({ last: "07:59" })).toEqual(["last before"]);
    expect(problems({ every: "7" })).toEqual(["every missing"]);
    expect(problems({ places: "19" })).toEqual(["places not-a-number"]);
    expect(problems({ places: "2001" })).toEqual(["places not-a-number"]);
    expect(problems({ from: "2026-02-30", until: "soon" })).toEqual(["from not-a-date", "until not-a-date"]);
    expect(problems({ from: "2026-12-10", until: "2026-12-09" })).toEqual(["until before"]);
    expect(problems({ until: "2026-11-30" })).toEqual(["until before"]);
  });
});

describe("a date that is to be different, as it is typed", () => {
  const date = { day: today, capacity: "0", reason: "holiday" };

  it("is today or later, with its places and why", () => {
    expect(checkException(date, today)).toEqual({ onDate: today, capacity: 0, reason: "holiday" });
  });

  it.each([
    [{ day: "" }, "day missing"],
    [{ day: "1 December" }, "day not-a-date"],
    [{ day: "2026-11-30" }, "day past"],
    [{ capacity: "many" }, "capacity not-a-number"],
    [{ reason: " " }, "reason missing"],
  ])("says what does not fit: %j", (more, problem) => {
    const checked = checkException({ ...date, ...more }, today);
    expect("problems" in checked && checked.problems.map((each) => `${each.path} ${each.problem}`)).toEqual([problem]);
  });
});
