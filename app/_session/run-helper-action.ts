import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import type { HelperInSession } from "#server/helper/helper-session.ts";
import { helperWhoAsks, turnToSignIn } from "./helper.ts";
import { type AccountOutcome, runAccountAction } from "./run-account-action.ts";

type Asked = { helper: HelperInSession; locale: Locale };

/** Every action of a helper that needs the sign-in runs in here; its locale is not to be trusted. */
export async function runHelperAction<Shown>(
  locale: unknown,
  onFault: (code: string) => Shown,
  work: (asked: Asked) => Promise<AccountOutcome<NoInfer<Shown>>>,
): Promise<Shown> {
  const tag = isLocale(locale) ? locale : "en";
  return runAccountAction(onFault, async () => {
    const helper = await helperWhoAsks();
    return helper?.isEnrolled ? work({ helper, locale: tag }) : { goTo: turnToSignIn(tag) };
  });
}
