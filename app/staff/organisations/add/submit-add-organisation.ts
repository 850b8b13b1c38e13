"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { addOrganisation, type OrganisationProblem } from "#server/helper/organisations.ts";

const problems: Record<OrganisationProblem, Problem> = {
  "name-is-missing": { path: "name", problem: "missing" },
  "name-is-long": { path: "name", problem: "long" },
  "telephone-is-long": { path: "telephone", problem: "long" },
};

/** Adds an organisation that this member of staff vouches for. */
export async function submitAddOrganisation(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { name: typedText(form, "name"), telephone: typedText(form, "telephone") };
  return runStaffAction(
    { act: "vouch-for-organisations", proving: { form, again: againOf(typed) } },
    faultOf(typed),
    async ({ staff }) => {
      const added = await addOrganisation(database(), staff.id, { ...typed, at: now() });
      if ("refusal" in added) return { typed, problems: [problems[added.refusal]] };
      return { goTo: `/staff/organisations/${added.id}?note=added` };
    },
  );
}
