"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { runDrawNow } from "#server/staff/run-draw-now.ts";

/** Runs the draw now, or goes on with one that was cut off. Who asked is kept before anything is drawn. */
export async function submitRunDraw(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  return runStaffAction({ act: "run-draw", proving: { form, again: againOf({}) } }, faultOf({}), async ({ staff }) => {
    const outcome = await runDrawNow(database(), staff.id, now());
    if ("refusal" in outcome) return { typed: {}, problems: [{ path: "draw", problem: outcome.refusal }] };
    return { goTo: `/staff/draws?ran=${outcome.run}` };
  });
}
