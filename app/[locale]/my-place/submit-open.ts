"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { beginPlaceSession } from "#app/_session/begin-place-session.ts";
import { turnToJoin } from "#app/_session/helper.ts";
import { runAction } from "#app/_session/run-action.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { checkReceipt } from "#domain/receipt/check-receipt.ts";
import { database } from "#server/database/open-database.ts";
import { answerWith } from "#server/front/answer-with.ts";
import { kioskWhoAsks, whereFrom } from "#server/front/request-notes.ts";
import { finishKiosk } from "#server/kiosk/finish-kiosk.ts";
import { takeTurn } from "#server/limits.ts";
import { openPlace } from "#server/place/open-place.ts";

/** Guessing is slowed by handle, never stopped by address; a wrong pair and an unknown number are told alike. */
export async function submitOpen(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const join = await turnToJoin(posted.locale);
    if (join) return { goTo: join };
    const typed = typedIn(form);
    const checked = checkReceipt(typed);
    if (!checked.ok) return { problems: checked.problems, typed };
    const turn = await takeTurn("open-place", { handle: checked.handle, ...whereFrom() });
    if (turn.kind === "later") answerWith(429);
    const opened = await openPlace(database(), checked);
    if (!opened) return { problems: [{ path: "handle", problem: "no-match" }], typed };
    const kiosk = kioskWhoAsks();
    // One person uses it at a time: what somebody before left open ends.
    if (kiosk) await finishKiosk(database(), kiosk);
    const m = await beginPlaceSession(opened, checked.device);
    return { goTo: link(posted.locale, "my-place", { m }) };
  });
}
