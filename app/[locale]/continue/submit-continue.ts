"use server";
import { link } from "#app/_i18n/links.ts";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { keepBeside } from "#app/_session/beside-language.ts";
import { helperWhoAsks } from "#app/_session/helper.ts";
import { runAction } from "#app/_session/run-action.ts";
import { writeSessionAddress } from "#app/_session/session-address.ts";
import { setSessionCookie } from "#app/_session/session-cookie.ts";
import { hashToken, newToken } from "#app/_session/session-token.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { foldDigits } from "#domain/application/digits.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { answerWith } from "#server/front/answer-with.ts";
import { kioskWhoAsks, whereFrom } from "#server/front/request-notes.ts";
import { countUse } from "#server/kiosk/kiosk-use.ts";
import { takeByCode } from "#server/kiosk/phone-handover.ts";
import { refuseKiosk } from "#server/kiosk/refuse-kiosk.ts";
import { takeTurn } from "#server/limits.ts";
import { lackingIn } from "./lacking-in.ts";

/**
 * Takes an unsent application over from the device that shows the code. Whatever is wrong with the two numbers is told
 * alike. On a kiosk it goes on as on any shared device; on the laptop of a helper who sits beside in the person's
 * language, with the helper's beside it; elsewhere it is first asked whose device this is.
 */
export async function submitContinue(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const typed = typedIn(form);
    const problems = lackingIn(typed);
    if (problems.length > 0) return { problems, typed };
    const read = readNumber("handle", typed["code"]?.[0] ?? "");
    const turn = await takeTurn("take-over", { handle: read.ok ? read.digits : undefined, ...whereFrom() });
    if (turn.kind === "later") answerWith(429);
    const token = newToken();
    const [kiosk, asks, at] = [kioskWhoAsks(), await helperWhoAsks(), now()];
    const helper = asks?.isEnrolled ? asks.id : undefined;
    const pin = foldDigits((typed["pin"]?.[0] ?? "").replace(/\s/g, ""));
    const to = { tokenHash: hashToken(token), kiosk, helper, at };
    const taken = read.ok
      ? await takeByCode(database(), { code: read.digits, pin, ...to })
      : { refusal: refuseKiosk("over") };
    if (!("draft" in taken)) return { problems: [{ path: "code", problem: "no-match" }], typed };
    const { draft: id, page = "apply/party", locale: ofPerson } = taken;
    await setSessionCookie("draft", id, token);
    const a = writeSessionAddress({ id, token });
    if (kiosk) await countUse(database(), { what: "begun", locale: posted.locale, at });
    if (kiosk) return { goTo: link(posted.locale, page, { a }) };
    if (helper) {
      const language = isLocale(ofPerson) ? ofPerson : posted.locale;
      if (language !== posted.locale) await keepBeside(posted.locale);
      return { goTo: link(language, page, { a }) };
    }
    return { goTo: link(posted.locale, "apply/device", { a, to: page.replace(/^apply\//, "") }) };
  });
}
