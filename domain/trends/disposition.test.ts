import { describe, expect, it } from "vitest";
import { checkDisposition, longestWords } from "./disposition.ts";
import { checkPlace } from "./known-place.ts";

const today = "2026-12-01";
const concluded = { kind: "ask-at-interview", words: " Ask who gave it. ", expiresOn: "2027-05-30" };
const place = {
  name: "Casa Olmo",
  kind: "shelter",
  address: "9 N Pine Ave, Laredo, TX 78041",
  vouchedBy: "The diocese",
  expiresOn: "2027-12-02",
};

describe("a disposition", () => {
  it("has a kind, words and a day at most 180 days ahead", () => {
    expect(checkDisposition(concluded, today)).toEqual({ ...concluded, words: "Ask who gave it." });
    const long = "a".repeat(longestWords + 1);
    expect(checkDisposition({ kind: "guilty", words: long, expiresOn: "soon" }, today)).toEqual([
      { path: "kind", problem: "missing" },
      { path: "words", problem: "long" },
      { path: "expiresOn", problem: "missing" },
    ]);
  });

  it.each([
    ["2026-12-01", "past"],
    ["2026-12-02", undefined],
    ["2027-05-30", undefined],
    ["2027-05-31", "far"],
    ["2027-02-30", "missing"],
  ])("ends on a day that exists and lies ahead: %s", (expiresOn, problem) => {
    const checked = checkDisposition({ ...concluded, expiresOn }, today);
    expect(Array.isArray(checked) ? checked[0]?.problem : undefined).toBe(problem);
  });
});

describe("a known place", () => {
  it("has a name, a kind, an address that can be compared, somebody who vouches, and a day within a year", () => {
    expect(checkPlace(place, today)).toEqual(place);
    const wrong = {
      name: "",
      kind: "",
      address: "the old church",
      vouchedBy: "a".repeat(201),
      expiresOn: "2027-12-03",
    };
    expect(checkPlace(wrong, today)).toEqual([
      { path: "name", problem: "missing" },
      { path: "vouchedBy", problem: "long" },
      { path: "address", problem: "no-street" },
      { path: "kind", problem: "missing" },
      { path: "expiresOn", problem: "far" },
    ]);
  });
});
