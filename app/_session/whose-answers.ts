import type { Answers } from "#domain/application/typed.ts";

/** A person's name as typed so far; undefined where nothing was. */
export function nameOf(answers: Answers, index: number): string | undefined {
  const names = ["givenNames", "familyNames"].map((field) => answers[`party.${index}.${field}`]?.[0]?.trim());
  return names.filter(Boolean).join(" ") || undefined;
}

/** The name by which an application is known on its pages: the first person's; empty before it is typed. */
export function whoseAnswers(answers: Answers): string {
  return nameOf(answers, 0) ?? "";
}
