"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { faultOf, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { checksIn, isNewSecretReason, showsWhoTheyAre } from "#domain/staff/identity-check.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { makeSecretAtCounter } from "#server/staff/new-secret-at-counter.ts";
import type { NewSecretState } from "./new-secret-state.ts";
import { showSlip } from "./show-slip.ts";

/** Makes the secret of the person at the counter new, once it was made sure who they are, and shows the slip. */
export async function submitNewSecret(
  port: string,
  handle: string,
  _before: NewSecretState,
  form: FormData,
): Promise<NewSecretState> {
  const checks = checksIn(form.getAll("checks"));
  const typed = { checks: checks.join(" "), reason: typedText(form, "reason") };
  const asked = { act: "make-secret-new", port } as const;
  return runStaffAction<NewSecretState>(asked, faultOf(typed), async ({ staff }) => {
    const { reason } = typed;
    const problems: Problem[] = [];
    if (!showsWhoTheyAre(checks)) problems.push({ path: "checks", problem: "too-few" });
    if (!isNewSecretReason(reason)) problems.push({ path: "reason", problem: "missing" });
    if (problems.length > 0 || !isNewSecretReason(reason)) return { typed, problems };
    const press = { id: typedText(form, "press"), handle, reason, checks, counter: { port, at: now() } };
    const slip = await makeSecretAtCounter(database(), staff.id, press);
    if (!slip) return { goTo: `/staff/ports/${port}?note=not-kept` };
    return { typed, problems: [], slip: await showSlip(slip) };
  });
}
