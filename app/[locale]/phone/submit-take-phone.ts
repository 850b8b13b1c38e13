"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { runAction } from "#app/_session/run-action.ts";
import { parseSessionAddress, writeSessionAddress } from "#app/_session/session-address.ts";
import { setSessionCookie } from "#app/_session/session-cookie.ts";
import { hashToken, newToken } from "#app/_session/session-token.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { foldDigits } from "#domain/application/digits.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { takeOver } from "#server/kiosk/phone-handover.ts";
import { refuseKiosk } from "#server/kiosk/refuse-kiosk.ts";

/**
 * Takes an application over from a kiosk; what was not yet sent goes on with whose device this is, a place opens. Another
 * kiosk is no telephone.
 */
export async function submitTakePhone(
  locale: Locale,
  t: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const typed = typedIn(form);
    const pin = foldDigits((typed["pin"]?.[0] ?? "").replace(/\s/g, ""));
    if (pin === "") return { problems: [{ path: "pin", problem: "missing" }], typed };
    const { id, token: shown } = parseSessionAddress(t) ?? {};
    const over = { goTo: link(posted.locale, "phone", { over: "yes" }) };
    if (id === undefined || shown === undefined || kioskWhoAsks()) {
      refuseKiosk("over");
      return over;
    }
    const token = newToken();
    const taken = await takeOver(database(), { id, token: shown, pin, tokenHash: hashToken(token), at: now() });
    if ("refusal" in taken && taken.refusal === "over") return over;
    if ("refusal" in taken) return { problems: [{ path: "pin", problem: "no-match" }], typed };
    if ("placeSession" in taken) {
      const id = taken.placeSession;
      await setSessionCookie("place", id, token);
      return { goTo: link(posted.locale, "my-place", { m: writeSessionAddress({ id, token }) }) };
    }
    await setSessionCookie("draft", taken.draft, token);
    const a = writeSessionAddress({ id: taken.draft, token });
    return { goTo: link(posted.locale, "apply/device", { a, to: taken.page?.replace(/^apply\//, "") }) };
  });
}
