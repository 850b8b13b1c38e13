import { describe, expect, it } from "vitest";
import { passphraseProblem } from "./passphrase.ts";

const known = ["ana.lopez@port.example", "Ana López"];

describe("a passphrase", () => {
  it.each([
    ["four plain words", "river lamp seven horse", null],
    ["words in Spanish", "el río lleva siete lámparas", null],
    ["nothing", "", "missing"],
    ["fourteen signs", "abcdefghijklmn", "short"],
    ["one sign too many", "abcdefgh".repeat(17), "long"],
    ["one sign repeated", "aaaaaaaaaaaaaaaaaaaa", "guessable"],
    ["the word passphrase with digits", "passphrase 123456789", "guessable"],
    ["the e-mail address", "ana.lopez@port.example", "guessable"],
    ["the name twice", "Ana López Ana López", "guessable"],
  ])("of %s is judged", (_title, passphrase, problem) => {
    expect(passphraseProblem(passphrase, passphrase, known)).toBe(problem);
  });

  it("must be typed twice alike", () => {
    expect(passphraseProblem("river lamp seven horse", "river lamp seven house", known)).toBe("different");
  });
});
