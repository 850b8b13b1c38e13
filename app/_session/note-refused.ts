import type { Locale } from "#app/_i18n/locales.ts";
import type { Problem } from "#domain/application/problem.ts";
import { type Question, questionOf } from "#domain/application/questions.ts";
import type { Answers } from "#domain/application/typed.ts";
import { toldIn } from "#domain/equity/groups.ts";
import { pageOf } from "#domain/equity/met.ts";
import { now } from "#server/clock.ts";
import { noteMet } from "#server/equity/met-counts.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";

type Refused = { locale: Locale; answers: Answers; helperId?: string | null };

/** Counts that the answer to a question was not taken: in which language and by which way, of how many, with which needs. */
export function noteRefused(question: Question, { locale, answers, helperId }: Refused): void {
  const channel = kioskWhoAsks() ? "kiosk" : helperId ? "helper" : "own";
  noteMet({ event: "refused", page: pageOf(question), language: locale, channel, ...toldIn(answers), at: now() });
}

/** The same for answers to many questions at once: each page that has a problem counts once. */
export function noteRefusedPages(problems: readonly Problem[], refused: Refused): void {
  const pages = new Map(problems.map(({ path }) => [pageOf(questionOf(path)), questionOf(path)]));
  for (const question of pages.values()) noteRefused(question, refused);
}
