"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { decideRecovery } from "#server/staff/recovery.ts";
import type { DecideRecoveryState } from "./decide-recovery-state.ts";

/** Agrees to another administrator's proposal, or refuses it; the link is shown by the form, and is kept nowhere. */
export async function submitDecideRecovery(
  recovery: string,
  _before: DecideRecoveryState,
  form: FormData,
): Promise<DecideRecoveryState> {
  const typed = { decision: typedText(form, "decision") };
  return runStaffAction<DecideRecoveryState>(
    { act: "recover-staff", proving: { form, again: againOf(typed) } },
    faultOf(typed),
    async ({ staff }) => {
      const { decision } = typed;
      const wrong = (problem: string) => ({ typed, problems: [{ path: "decision", problem }] });
      if (decision !== "approve" && decision !== "refuse") return wrong("missing");
      const choice = { recovery, isApproved: decision === "approve", at: now() };
      const decided = await decideRecovery(database(), staff.id, choice);
      if ("refusal" in decided) return wrong(decided.refusal);
      if ("refused" in decided) return { goTo: "/staff/recovery?note=refused" };
      return { typed: {}, problems: [], link: decided.link };
    },
  );
}
