"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { isRequestAnswer } from "#domain/staff/correction-request.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { answerCorrection } from "#server/staff/answer-corrections.ts";

/** Answers what somebody asked to have put right. */
export async function submitAnswer(request: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "answer-correction", party: { request } }, throwFault, async ({ staff }) => {
    const answer = form.get("answer");
    const isKept =
      isRequestAnswer(answer) && (await answerCorrection(database(), staff.id, { request, answer, at: now() }));
    return { goTo: `/staff/work?kind=corrections&note=${isKept ? "answered" : "not-kept"}` };
  });
}
