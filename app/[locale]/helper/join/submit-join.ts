"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { beginGrantedSession } from "#app/_session/begin-granted-session.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { checkJoin } from "#domain/helper/check-join.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { answerWith } from "#server/front/answer-with.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { giveGrant } from "#server/helper/give-grant.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { takeTurn } from "#server/limits.ts";
import { openPlace } from "#server/place/open-place.ts";

/** The person's numbers open the place once, to give the grant; no answer of the server has the secret in it. */
export async function submitJoin(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  const { secret: _, ...typed } = typedIn(form);
  const onFault = (fault: string): FormState => ({ problems: [], typed, fault });
  return runHelperAction(locale, onFault, async ({ helper, locale }) => {
    const checked = checkJoin(typedIn(form));
    // Both numbers may have been pasted into the first field.
    const safe = { ...typed, handle: [(typed["handle"]?.[0] ?? "").slice(0, 16)] };
    if (!checked.ok) return { problems: checked.problems, typed: safe };
    const turn = await takeTurn("open-place", { handle: checked.handle, ...whereFrom() });
    if (turn.kind === "later") answerWith(429);
    const place = await openPlace(database(), checked);
    if (!place) {
      refuseHelper("no-match");
      return { problems: [{ path: "handle", problem: "no-match" }], typed: { ...safe, handle: [checked.handle] } };
    }
    const { grant, days } = checked;
    const id = await giveGrant(database(), { place, helper: helper.id, grant, days, at: now() });
    const m = id && (await beginGrantedSession(id));
    return { goTo: m ? link(locale, "my-place", { m }) : link(locale, "helper/access-ended") };
  });
}
