import { expect, it } from "vitest";
import { longestRequest, readCorrectionRequest, thingsOf, wrongThings } from "./correction-request.ts";

const people = ["a", "b"];
const said = { person: ["b"], thing: ["birth"], words: ["  It is\r\n1990.  "] };

it("is read with its words as they were written, in lines", () => {
  const read = readCorrectionRequest(said, people);
  expect(read).toEqual({ ok: true, said: { person: "b", thing: "birth", words: "It is\n1990." } });
});

it.each([
  ["nobody of the party", { person: ["c"] }, "person", "not-an-option"],
  ["nobody", { person: [] }, "person", "missing"],
  ["no thing", { thing: [""] }, "thing", "missing"],
  ["a thing that is none", { thing: ["port"] }, "thing", "not-an-option"],
  ["no words", { words: [" \n "] }, "words", "missing"],
  ["too many words", { words: ["x".repeat(longestRequest + 1)] }, "words", "too-long"],
  ["what turns the text around it", { words: ["a\u202eb"] }, "words", "control-characters"],
])("with %s is a problem of its field", (_, change, path, problem) => {
  expect(readCorrectionRequest({ ...said, ...change }, people)).toEqual({ ok: false, problems: [{ path, problem }] });
});

it("takes 300 letters of any script", () => {
  expect(readCorrectionRequest({ ...said, words: ["ش".repeat(longestRequest)] }, people).ok).toBe(true);
});

it("with nothing in it has a problem for each field, in their order", () => {
  const read = readCorrectionRequest({}, people);
  expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual(["person", "thing", "words"]);
});

it("is answered by a correction that touches the thing, and one of something else by none", () => {
  expect(thingsOf({ givenNames: {}, familyNames: {}, document: {} })).toEqual(["name", "document"]);
  expect(thingsOf({ birth: {} })).toEqual(["birth"]);
  expect(wrongThings).toContain("other");
  expect(thingsOf({ givenNames: {}, familyNames: {}, birth: {}, document: {} })).not.toContain("other");
});
