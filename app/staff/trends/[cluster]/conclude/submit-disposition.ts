"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { checkDisposition } from "#domain/trends/disposition.ts";
import { now, todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { makeDisposition } from "#server/signals/dispositions.ts";

/** Keeps what an analyst concluded about a finding. */
export async function submitDisposition(
  finding: string,
  _before: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const typed = {
    kind: typedText(form, "kind"),
    words: typedText(form, "words"),
    expiresOn: typedText(form, "expiresOn"),
  };
  return runStaffAction({ act: "judge-trend" }, faultOf(typed), async ({ staff }) => {
    const checked = checkDisposition(typed, todayUtc());
    if (Array.isArray(checked)) return { typed, problems: checked };
    const isKept = await makeDisposition(database(), staff.id, { finding, disposition: checked, at: now() });
    return { goTo: `/staff/trends/${encodeURIComponent(finding)}?note=${isKept ? "kept" : "not-kept"}` };
  });
}
