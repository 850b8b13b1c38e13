import { expect, test } from "vitest";
import { checkGrantChoice } from "./check-grant-choice.ts";
import { usualGrantDays } from "./grant.ts";

test.each([
  [[], false, false],
  [["change"], true, false],
  [["confirm"], false, true],
  [["change", "confirm"], true, true],
])("what is ticked is allowed and nothing else: %j", (may, mayChange, mayConfirm) => {
  const chosen = checkGrantChoice({ may, days: [String(usualGrantDays)] });
  expect(chosen).toEqual({ ok: true, grant: { mayChange, mayConfirm }, days: 30 });
});

test.each<[string, Record<string, string[]>, object]>([
  ["no term", { may: ["change"] }, { path: "days", problem: "missing" }],
  ["a term of one's own", { days: ["3650"] }, { path: "days", problem: "not-an-option" }],
  ["something that cannot be allowed", { may: ["withdraw"], days: ["7"] }, { path: "may", problem: "not-an-option" }],
])("%s is told", (_, answers, problem) => {
  expect(checkGrantChoice(answers)).toEqual({ ok: false, problems: [problem] });
});
