import { expect, it } from "vitest";
import { problemsIn, treeOf } from "./problem-tree.ts";

it("gives the problems back in the order in which they were found, a group and its parts alike", () => {
  const problems = [
    { path: "party.1.relation", problem: "missing" },
    { path: "party.0.givenNames", problem: "missing" },
    { path: "party.0.birth.year", problem: "too-old" },
    { path: "party.0.birth", problem: "missing" },
    { path: "party.0.birth.day", problem: "not-a-date" },
    { path: "device", problem: "missing" },
  ];
  expect(problemsIn(treeOf(problems))).toEqual(problems);
});
