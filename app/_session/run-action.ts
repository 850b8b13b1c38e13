import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { isDatabaseAway } from "#server/database/is-database-away.ts";
import { AnswerWith, answerWith } from "#server/front/answer-with.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";
import { faultFields } from "#server/log.ts";
import { demandOwnOrigin } from "./own-origin.ts";
import { reportFault } from "./report-fault.ts";
import { parseSessionAddress } from "./session-address.ts";

/**
 * What an action decided: another page, or the same one with problems. Where the page can find the problems by itself,
 * `shownAt` is its address: a browser that comes back to a page it was led to never asks whether to send again.
 */
export type Outcome = { goTo: string } | (FormState & { shownAt?: string });

type Asked = { locale: Locale; form: FormData };

/**
 * Every action runs in here, so that none has to care: a post from elsewhere is refused; too many posts
 * wait, or get the front's page with what was typed, and so does everybody while the database is away; a
 * fault becomes a state that the page shows with a code, and with everything that was typed.
 */
export async function runAction(
  locale: unknown,
  form: FormData,
  work: (asked: Asked) => Promise<Outcome>,
): Promise<FormState> {
  const outcome = await attempt({ locale: isLocale(locale) ? locale : "en", form }, work);
  if ("goTo" in outcome) redirect(outcome.goTo);
  const { shownAt, ...state } = outcome;
  if (shownAt !== undefined && !(await isSentByReact())) redirect(shownAt);
  return state;
}

async function isSentByReact(): Promise<boolean> {
  return (await headers()).has("next-action");
}

async function attempt(asked: Asked, work: (asked: Asked) => Promise<Outcome>): Promise<Outcome> {
  try {
    await demandOwnOrigin();
    await demandTurn(asked.form);
    return await work(asked);
  } catch (fault) {
    if (fault instanceof AnswerWith) throw fault;
    if (isDatabaseAway(fault)) answerWith(503, faultFields(fault));
    return { problems: [], typed: typedIn(asked.form), fault: reportFault(fault) };
  }
}

async function demandTurn(form: FormData): Promise<void> {
  const session = parseSessionAddress(form.get("a") ?? form.get("m"))?.id;
  const turn = await takeTurn(session ? "answer" : "begin", { session, ...whereFrom() });
  if (turn.kind === "later") answerWith(429);
}
