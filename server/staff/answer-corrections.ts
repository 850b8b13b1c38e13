import type { RequestAnswer, WrongThing } from "#domain/staff/correction-request.ts";
import type { ShownPerson } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { openRequest, type RequestWords } from "#server/place/correction-requests.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { readApplication } from "./read-application.ts";

/** What somebody asked to have put right, beside what is written of the person. `number`: in the party, from 1. */
export type AskedCorrection = RequestWords & {
  handle: string;
  number: number;
  thing: WrongThing;
  askedAt: Date;
  person: ShownPerson;
};

/** One open request, with what is written of its person. The reading is kept. */
export async function readAskedCorrection(
  db: Database,
  staff: StaffId,
  { request, at }: { request: string; at: Date },
): Promise<AskedCorrection | undefined> {
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "answer-correction", party: { request } });
    const found = isId(request) ? await selectOpen(tx, request).executeTakeFirst() : undefined;
    if (!found) return undefined;
    const { applicationId, wrapped_key, words_sealed, position, ...asked } = found;
    const answers = await readApplication(tx, staff, { applicationId, reason: "correction-asked", right, at });
    const person = answers?.party[position];
    if (!person) return undefined;
    const said = openRequest({ application: applicationId, request, wrapped_key, words_sealed });
    return { ...asked, ...said, number: position + 1, person };
  });
}

/**
 * Answers a request, and tells its party by letter that there is an answer.
 * @returns false, with nothing changed, where it was answered or taken back already.
 */
export async function answerCorrection(
  db: Database,
  staff: StaffId,
  { request, answer, at }: { request: string; answer: RequestAnswer; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { port } = await demandRight(tx, staff, { act: "answer-correction", party: { request } });
    const found = isId(request) ? await selectOpen(tx, request).executeTakeFirst() : undefined;
    if (!found) return false;
    const { applicationId } = found;
    const closed = await tx
      .updateTable("correction_request")
      .set({ state: answer, closed_at: at, closed_by: staff, port_slug: port })
      .where("id", "=", request)
      .where("state", "=", "open")
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) return false;
    const subject = `application/${applicationId}`;
    await addToAudit(tx, { at, actor: staff, action: "answer-correction", subject, reason: answer });
    const { locale, ...reach } = await tx
      .selectFrom("application")
      .select(["locale", ...reachColumns])
      .where("id", "=", applicationId)
      .executeTakeFirstOrThrow();
    if (isReached(reach)) await queueLetters(tx, [{ applicationId, locale, kind: "request-answered" }]);
    return true;
  });
}

/** Answers what waits of one person by what was just put right of them. The letter of the correction tells of it. */
export async function answerByCorrection(
  tx: Executor,
  staff: StaffId,
  corrected: { applicationId: string; index: number; things: WrongThing[]; port: string; at: Date },
): Promise<void> {
  const { applicationId, index, things, port, at } = corrected;
  if (things.length === 0) return;
  await tx
    .updateTable("correction_request")
    .set({ state: "corrected", closed_at: at, closed_by: staff, port_slug: port })
    .where("state", "=", "open")
    .where("thing", "in", things)
    .where("person_id", "=", ({ selectFrom }) =>
      selectFrom("person")
        .select("id")
        .where("application_id", "=", applicationId)
        .where("position", "=", index)
        .where("left_on", "is", null),
    )
    .execute();
}

function selectOpen(tx: Executor, request: string) {
  return tx
    .selectFrom("correction_request")
    .innerJoin("application", "application.id", "correction_request.application_id")
    .innerJoin("person", "person.id", "correction_request.person_id")
    .select(["application.id as applicationId", "application.handle", "application.wrapped_key", "person.position"])
    .select(["correction_request.thing", "correction_request.words_sealed", "correction_request.asked_at as askedAt"])
    .where("correction_request.id", "=", request)
    .where("correction_request.state", "=", "open")
    .where("person.left_on", "is", null)
    .where("application.ended_at", "is", null);
}
