import type { Answers } from "#domain/application/typed.ts";

/** The name by which an application is known on its pages: the first person's, as typed. */
export function whoseAnswers(answers: Answers): string {
  const names = [answers["party.0.givenNames"], answers["party.0.familyNames"]].map((typed) => typed?.[0]?.trim());
  return names.filter(Boolean).join(" ");
}
