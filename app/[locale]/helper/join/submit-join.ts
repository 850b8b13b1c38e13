"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { beginGrantedSession } from "#app/_session/begin-granted-session.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { foldDigits } from "#domain/application/digits.ts";
import { checkJoin } from "#domain/helper/check-join.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { answerWith } from "#server/front/answer-with.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { giveGrant } from "#server/helper/give-grant.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { takeTurn } from "#server/limits.ts";
import { openPlace } from "#server/place/open-place.ts";
import { chooseLanguages } from "./choose-languages.ts";

const handleDigits = 10;

/**
 * The person's numbers open the place once, to give the grant; no answer of the server has the secret in it. Where more was
 * typed as the number than one has, the secret may stand there, alone or behind it: only a number that is right comes back.
 */
export async function submitJoin(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  const { secret: _, handle = [], ...rest } = typedIn(form);
  const digits = foldDigits(handle[0] ?? "").replaceAll(/\D/g, "");
  const first = digits.slice(0, handleDigits);
  const isShown = digits.length <= handleDigits || readNumber("handle", first).ok;
  const typed = { ...rest, handle: [isShown ? first : ""] };
  const onFault = (fault: string): FormState => ({ problems: [], typed, fault });
  return runHelperAction(locale, onFault, async ({ helper, locale }) => {
    if (await chooseLanguages(locale, form)) return { problems: [], typed };
    const checked = checkJoin(typedIn(form));
    if (!checked.ok) return { problems: checked.problems, typed };
    const turn = await takeTurn("open-place", { handle: checked.handle, ...whereFrom() });
    if (turn.kind === "later") answerWith(429);
    const opened = await openPlace(database(), checked);
    if (!opened) {
      refuseHelper("no-match");
      return { problems: [{ path: "handle", problem: "no-match" }], typed };
    }
    const { grant, days } = checked;
    const id = await giveGrant(database(), { ...opened, helper: helper.id, grant, days, at: now() });
    const m = id && (await beginGrantedSession(id));
    return { goTo: m ? link(locale, "my-place", { m }) : link(locale, "helper/access-ended") };
  });
}
