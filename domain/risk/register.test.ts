import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { register } from "./register.ts";
import { byGravity, isOverdue } from "./risk.ts";

const root = join(import.meta.dirname, "../..");
const wordsIn = (locale: string) =>
  JSON.parse(readFileSync(join(root, `messages/${locale}/staff.json`), "utf8")).risks.of as Record<string, unknown>;

test.each(register.flatMap(({ id, tests }) => tests.map((one) => ({ id, ...one }))))(
  "the test that $id names is there: $file: $name",
  ({ file, name }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(readFileSync(join(root, file), "utf8")).toContain(name);
  },
);

test("each risk has an id of its own, a test, and its words in both languages of the console", () => {
  const ids = register.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(register.filter(({ tests }) => tests.length === 0)).toEqual([]);
  for (const locale of ["en", "es"]) expect(Object.keys(wordsIn(locale)).sort()).toEqual([...ids].sort());
});

test("each day on which a risk is due again is a day", () => {
  for (const { id, dueAgain } of register) {
    expect(new Date(`${dueAgain}T00:00:00Z`).toISOString().slice(0, 10), id).toBe(dueAgain);
  }
});

test("a risk is overdue from the day after", () => {
  expect(isOverdue({ dueAgain: "2027-02-26" }, "2027-02-26")).toBe(false);
  expect(isOverdue({ dueAgain: "2027-02-26" }, "2027-02-27")).toBe(true);
});

test("the gravest comes first, and of two alike the one that is due sooner", () => {
  const weights = [...register].sort(byGravity).map(({ likelihood, harm }) => likelihood * harm);
  expect(weights).toEqual([...weights].sort((one, other) => other - one));
});
