import { expect, test } from "vitest";
import { compareDue, type DueFacts, dueOf } from "./due.ts";

const noon = new Date("2026-11-26T12:00:00Z");
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const quiet: DueFacts & { givenAt: Date } = {
  standing: "waiting",
  answerBy: undefined,
  asksUrgent: false,
  letterFailed: false,
  accessEndsAt: days(30),
  givenAt: noon,
};

test.each([
  ["nothing", {}, []],
  ["an offer", { standing: "offered", answerBy: days(1) }, ["offer"]],
  ["an urgent need", { asksUrgent: true }, ["urgent-need"]],
  ["a letter that failed", { letterFailed: true }, ["letter-failed"]],
  ["a pause", { standing: "paused" }, ["paused"]],
  ["an access that ends in seven days", { accessEndsAt: days(7) }, ["access-ends"]],
  ["an access that ends a moment later", { accessEndsAt: new Date(days(7).getTime() + 1) }, []],
  ["two things, the weightier first", { letterFailed: true, answerBy: days(1) }, ["offer", "letter-failed"]],
  ["nothing after the end", { standing: "withdrawn", asksUrgent: true, letterFailed: true }, []],
] as const)("%s is due", (_name, facts, due) => {
  expect(dueOf({ ...quiet, ...facts }, noon)).toEqual(due);
});

test("what is due goes first: by weight, then by its end, then the newest, and what ended last", () => {
  const list = [
    { name: "ended", ...quiet, standing: "done" as const },
    { name: "older", ...quiet, givenAt: days(-2) },
    { name: "newer", ...quiet },
    { name: "ends", ...quiet, accessEndsAt: days(3) },
    { name: "ends sooner", ...quiet, accessEndsAt: days(2) },
    { name: "failed", ...quiet, letterFailed: true },
    { name: "later offer", ...quiet, answerBy: days(2) },
    { name: "sooner offer", ...quiet, answerBy: days(1), givenAt: days(-9) },
    { name: "urgent", ...quiet, asksUrgent: true },
    { name: "paused", ...quiet, standing: "paused" as const },
  ];
  const sorted = list.toSorted((one, two) => compareDue(one, two, noon)).map(({ name }) => name);
  expect(sorted).toEqual([
    "sooner offer",
    "later offer",
    "urgent",
    "failed",
    "paused",
    "ends sooner",
    "ends",
    "newer",
    "older",
    "ended",
  ]);
});
