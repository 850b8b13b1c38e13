"use server";
import { keepKioskToken } from "#app/_session/kiosk-cookie.ts";
import { runAccountAction } from "#app/_session/run-account-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { enrolKiosk } from "#server/kiosk/enrol-kiosk.ts";
import { takeTurn } from "#server/limits.ts";

/** Makes this device a kiosk by its code, which works once. */
export async function submitEnrolKiosk(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const code = typedText(form, "code");
  const wrong = (problem: string) => ({ typed: { code }, problems: [{ path: "code", problem }] });
  return runAccountAction(faultOf({ code }), async () => {
    const turn = await takeTurn("enrol-kiosk", whereFrom());
    if (turn.kind === "later") return wrong("later");
    const enrolled = await enrolKiosk(database(), code, now());
    if ("refusal" in enrolled) return wrong(enrolled.refusal);
    await keepKioskToken(enrolled.token);
    return { goTo: "/kiosk/start" };
  });
}
