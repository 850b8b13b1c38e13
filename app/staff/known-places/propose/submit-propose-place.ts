"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { checkPlace } from "#domain/trends/known-place.ts";
import { now, todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposePlace } from "#server/signals/known-places.ts";

/** Proposes a known place; it counts once somebody else agrees. */
export async function submitProposePlace(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = {
    name: typedText(form, "name"),
    kind: typedText(form, "kind"),
    address: typedText(form, "address"),
    vouchedBy: typedText(form, "vouchedBy"),
    expiresOn: typedText(form, "expiresOn"),
  };
  return runStaffAction({ act: "keep-known-places" }, faultOf(typed), async ({ staff }) => {
    const place = checkPlace(typed, todayUtc());
    if (Array.isArray(place)) return { typed, problems: place };
    await proposePlace(database(), staff.id, { place, at: now() });
    return { goTo: "/staff/known-places?note=kept" };
  });
}
