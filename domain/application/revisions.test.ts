import { describe, expect, it } from "vitest";
import { laterAnswers, raiseRevisions } from "./revisions.ts";

describe("two versions of the same answers", () => {
  const one = { answers: { a: ["1"], both: ["x"], mine: ["m"] }, revisions: { a: 3, both: 2, mine: 1 }, revision: 3 };
  const other = { answers: { a: ["2"], both: ["y"], theirs: ["t"] }, revisions: { a: 4, both: 2 }, revision: 4 };

  it("become one: of each field the later, of two as late the first", () => {
    expect(laterAnswers(one, other)).toEqual({
      answers: { a: ["2"], both: ["x"], mine: ["m"], theirs: ["t"] },
      revisions: { a: 4, both: 2, mine: 1, theirs: 0 },
      revision: 4,
    });
  });

  it("are left as they are", () => {
    laterAnswers(one, other);
    expect(one.answers).toEqual({ a: ["1"], both: ["x"], mine: ["m"] });
  });
});

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
