import { describe, expect, it } from "vitest";
import { raiseRevisions } from "./revisions.ts";

describe("the revisions of answers", () => {
  const before = { a: ["1"], set: ["x", "y"], gone: ["z"], same: ["s"] };

  it("rise with what changed, was added or was emptied, and with nothing else", () => {
    const after = { a: ["2"], set: ["y", "x"], same: ["s"], added: ["n"] };
    expect(raiseRevisions(before, after, { a: 1, set: 1, gone: 2, same: 3 }, 7)).toEqual({
      ...{ a: 7, set: 7, gone: 7, added: 7 },
      same: 3,
    });
  });

  it("stay when the same answers are given again", () => {
    expect(raiseRevisions(before, { ...before }, { a: 1 }, 7)).toEqual({ a: 1 });
  });

  it("take a field without a value for one that is not there", () => {
    expect(raiseRevisions({}, { empty: [] }, {}, 7)).toEqual({});
  });
});
