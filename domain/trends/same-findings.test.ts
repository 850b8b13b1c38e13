import { expect, it } from "vitest";
import { sameFindings } from "./same-findings.ts";

const address = "strangers-at-one-address" as const;
const found = (letters: string, name: "strangers-at-one-address" | "one-person-often" = address) => ({
  name,
  parties: [...letters],
});

it("continues the earlier finding with which it shares most, and half of the smaller one", () => {
  const earlier = [
    { id: "one", ...found("abcdef") },
    { id: "two", ...found("mnopqr") },
  ];
  expect(sameFindings([found("mnopqrst"), found("abcdefg"), found("uvwx")], earlier)).toEqual([
    "two",
    "one",
    undefined,
  ]);
  expect(sameFindings([found("ab----")], earlier)).toEqual([undefined]);
  expect(sameFindings([found("abc---")], earlier)).toEqual(["one"]);
});

it("never continues one twice, nor one of another pattern", () => {
  const earlier = [{ id: "one", ...found("abcdef") }];
  expect(sameFindings([found("abc"), found("defa")], earlier)).toEqual([undefined, "one"]);
  expect(sameFindings([found("abcdef", "one-person-often")], earlier)).toEqual([undefined]);
});
