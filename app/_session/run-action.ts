import { redirect } from "next/navigation";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { demandOwnOrigin } from "./own-origin.ts";
import { reportFault } from "./report-fault.ts";

/** What an action decided: another page, or the same one with problems. */
export type Outcome = { goTo: string } | FormState;

type Asked = { locale: Locale; form: FormData };

/**
 * Every action runs in here, so that none has to care: a post from elsewhere is refused; a fault becomes
 * a state that the page shows with a code, and with everything that was typed.
 */
export async function runAction(
  locale: unknown,
  form: FormData,
  work: (asked: Asked) => Promise<Outcome>,
): Promise<FormState> {
  const outcome = await attempt({ locale: isLocale(locale) ? locale : "en", form }, work);
  if ("goTo" in outcome) redirect(outcome.goTo);
  return outcome;
}

async function attempt(asked: Asked, work: (asked: Asked) => Promise<Outcome>): Promise<Outcome> {
  try {
    await demandOwnOrigin();
    return await work(asked);
  } catch (fault) {
    return { problems: [], typed: typedIn(asked.form), fault: reportFault(fault) };
  }
}
