import { describe, expect, it } from "vitest";
import { problemText } from "./problem-text.ts";

const words = { "birth.year.missing": "the year", "year.missing": "a year", missing: "an answer", other: "look again" };

describe("the words for a problem", () => {
  it("are the field's own before those of fields like it, and those before what all share", () => {
    expect(problemText(words, "party.0.birth.year", "missing")).toBe("the year");
    expect(problemText(words, "card.year", "missing")).toBe("a year");
    expect(problemText(words, "contact.email", "missing")).toBe("an answer");
  });

  it("are never the problem's name while there are any", () => {
    expect(problemText(words, "contact.email", "never-heard-of")).toBe("look again");
  });
});
