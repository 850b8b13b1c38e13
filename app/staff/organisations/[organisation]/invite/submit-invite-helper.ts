"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type HelperInvitationRefusal, inviteHelper } from "#server/helper/invite-helper.ts";
import type { InviteHelperState } from "./invite-helper-state.ts";

const ended = { path: "organisation", problem: "ended" };
const problems: Record<HelperInvitationRefusal, Problem> = {
  "email-looks-wrong": { path: "email", problem: "looks-wrong" },
  "name-is-missing": { path: "name", problem: "missing" },
  "name-is-long": { path: "name", problem: "long" },
  "organisation-is-unknown": ended,
  "several-organisations": ended,
  "account-is-in-use": { path: "email", problem: "in-use" },
};

/** Invites a helper of an organisation; the link is shown by the form, and is kept nowhere. */
export async function submitInviteHelper(
  organisation: string,
  _before: InviteHelperState,
  form: FormData,
): Promise<InviteHelperState> {
  const typed = { email: typedText(form, "email"), name: typedText(form, "name") };
  return runStaffAction<InviteHelperState>(
    { act: "vouch-for-organisations", proving: { form, again: againOf(typed) } },
    faultOf(typed),
    async ({ staff }): Promise<InviteHelperState> => {
      if (typed.email.trim() === "") return { typed, problems: [{ path: "email", problem: "missing" }] };
      const invitation = await inviteHelper(database(), staff.id, { ...typed, organisation, at: now() });
      if ("refusal" in invitation) return { typed, problems: [problems[invitation.refusal]] };
      return { typed: {}, problems: [], link: invitation.address };
    },
  );
}
