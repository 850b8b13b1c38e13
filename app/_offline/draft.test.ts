import { expect, test } from "vitest";
import { answer, firstOf, foldDigits, newDraft, sizeOf } from "./draft.ts";

test("each answer has the number of the change that made it", () => {
  const draft = newDraft();
  answer(draft, "party.length", ["2"]);
  answer(draft, "contact.email", ["a@b.example"]);
  answer(draft, "party.length", ["3"]);
  expect(draft.revisions).toEqual({ "party.length": 3, "contact.email": 2 });
  expect(draft.revision).toBe(3);
});

test.each([
  ["3", 3],
  ["٤", 4],
  ["۱۰", 10],
  ["２", 2],
  [" 5 ", 5],
  ["0", 0],
  ["11", 0],
  ["two", 0],
  ["", 0],
])("the party of “%s” has %i people", (typed, size) => {
  const draft = newDraft();
  answer(draft, "party.length", [typed]);
  expect(sizeOf(draft)).toBe(size);
});

test("digits of every script of Paso's languages are the same digits", () => {
  expect(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"].map(foldDigits)).toEqual(
    Array.from({ length: 3 }, () => "0123456789"),
  );
});

test("blanks are no answer", () => {
  expect(firstOf({ name: ["  ", " Ana "] }, "name")).toBe("Ana");
  expect(firstOf({}, "name")).toBe("");
});
