"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { isKnownBy } from "#domain/staff/known-by.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeRecovery } from "#server/staff/recovery.ts";

/** Proposes that a colleague sets up their sign-in anew; another administrator decides. */
export async function submitProposeRecovery(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { colleague: typedText(form, "colleague"), knownBy: typedText(form, "knownBy") };
  return runStaffAction(
    { act: "recover-staff", proving: { form, again: againOf(typed) } },
    faultOf(typed),
    async ({ staff }) => {
      const { colleague, knownBy } = typed;
      const problems: Problem[] = colleague === "" ? [{ path: "colleague", problem: "missing" }] : [];
      if (!isKnownBy(knownBy)) problems.push({ path: "knownBy", problem: "missing" });
      if (!isKnownBy(knownBy) || problems.length > 0) return { typed, problems };
      const isProposed = await proposeRecovery(database(), staff.id, { colleague, knownBy, at: now() });
      if (!isProposed) return { typed, problems: [{ path: "colleague", problem: "not-possible" }] };
      return { goTo: "/staff/recovery?note=proposed" };
    },
  );
}
