"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { checkCapacityChange } from "#domain/staff/capacity-change.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { changeCapacity, seeBlock } from "#server/staff/port-blocks.ts";

/** Changes a block's places, for whoever may at this port. */
export async function submitCapacity(
  port: string,
  block: string,
  _before: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const typed = { capacity: typedText(form, "capacity"), reason: typedText(form, "reason") };
  return runStaffAction(
    { act: "edit-capacity", port, proving: { form, again: againOf(typed) } },
    faultOf(typed),
    async ({ staff }) => {
      const seen = await seeBlock(database(), staff.id, port, block);
      if (!seen) return { goTo: `/staff/ports/${port}?note=not-kept` };
      const change = checkCapacityChange(typed, seen.booked);
      if ("problems" in change) return { typed, problems: change.problems };
      const outcome = await changeCapacity(database(), staff.id, { ...change, port, block, at: now() });
      if (outcome === "kept") return { goTo: `/staff/ports/${port}?note=changed` };
      const problem = outcome === "booked" ? "below-booked" : outcome;
      return { typed, problems: [{ path: "capacity", problem }] };
    },
  );
}
