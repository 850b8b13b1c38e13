import { expect, test } from "vitest";
import { nextQuestion, previousQuestion, type Question, questionsOf } from "#domain/application/questions.ts";
import { questionBeside, questionsFor } from "./next-question.ts";

const sizes = [0, 1, 2, 10];

test.each(sizes)("a device asks a party of %i the questions that the server asks, in the same order", (size) => {
  const answers = { "party.length": [String(size)] };
  expect(questionsFor(size)).toEqual(questionsOf(answers));
  for (const question of questionsOf(answers)) {
    const isLast = question === "check";
    if (!isLast) expect(questionBeside(question, size, 1)).toBe(nextQuestion(question, answers));
    if (question !== "device") expect(questionBeside(question, size, -1)).toBe(previousQuestion(question, answers));
  }
});

test("a person who was taken out is followed by the languages, as on the server", () => {
  const gone: Question = "person/3";
  expect(questionBeside(gone, 2, 1)).toBe(nextQuestion(gone, { "party.length": ["2"] }));
  expect(questionBeside(gone, 2, -1)).toBe(previousQuestion(gone, { "party.length": ["2"] }));
});
