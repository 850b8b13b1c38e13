import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removePerson } from "./people.ts";
import { answerQuestion, nextQuestion, previousQuestion, questionAt, questionOf, questionsOf } from "./questions.ts";

const three = {
  "party.length": ["3"],
  "party.0.givenNames": ["A"],
  "party.1.givenNames": ["B"],
  "party.2.givenNames": ["C"],
  "party.2.birth.year": ["2012"],
  "contact.email": ["a@example.org"],
};

describe("questions", () => {
  it("follow each other with one page a person", () => {
    expect(questionsOf(three).join(" ")).toBe(
      "device party person/1 person/2 person/3 languages contact location ports needs destination check",
    );
    expect(nextQuestion("person/3", three)).toBe("languages");
    expect(nextQuestion("person/7", three)).toBe("languages");
    expect(nextQuestion("check", three)).toBeUndefined();
    expect(previousQuestion("languages", three)).toBe("person/3");
    expect(previousQuestion("person/7", three)).toBe("person/3");
    expect(previousQuestion("device", three)).toBeUndefined();
  });

  it("go back the way they came", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (size) => {
        const answers = { "party.length": [String(size)] };
        for (const question of questionsOf(answers).slice(0, -1)) {
          const next = nextQuestion(question, answers);
          expect(next && previousQuestion(next, answers)).toBe(question);
        }
      }),
    );
  });

  it.each(["person/0", "person/11", "person/01", "person/1/2", "", "receipt"])("have no page %j", (slug) => {
    expect(questionAt(slug)).toBeUndefined();
  });

  it.each([
    ["party.0.birth.day", "person/1"],
    ["party.9", "person/10"],
    ["party.length", "party"],
    ["party", "party"],
    ["ports", "ports"],
    ["ports.3", "ports"],
    ["unavailable.0", "ports"],
    ["contact.email", "contact"],
    ["version", "check"],
  ])("own the problem at %s", (path, question) => {
    expect(questionOf(path)).toBe(question);
  });

  it("replace only their own answers", () => {
    expect(answerQuestion("contact", three, { "contact.phone": ["1"], "party.0.givenNames": ["X"] })).toEqual({
      ...Object.fromEntries(Object.entries(three).filter(([field]) => field !== "contact.email")),
      "contact.phone": ["1"],
    });
  });
});

describe("people", () => {
  it("taken out leave the others as they are", () => {
    expect(removePerson(three, 1)).toEqual({
      "party.length": ["2"],
      "party.0.givenNames": ["A"],
      "party.1.givenNames": ["C"],
      "party.1.birth.year": ["2012"],
      "contact.email": ["a@example.org"],
    });
    expect(removePerson(three, 0)).toBe(three);
  });
});
