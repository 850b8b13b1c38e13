import type { Problem } from "#domain/application/problem.ts";
import type { Reading } from "#domain/application/typed.ts";
import { correctionOf, correctPerson, fieldsOf } from "#domain/staff/correction.ts";
import { thingsOf } from "#domain/staff/correction-request.ts";
import type { IdentityCheck } from "#domain/staff/identity-check.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addReadingToAudit, addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { type Amended, amendIn } from "#server/place/amend-application.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { answerByCorrection } from "./answer-corrections.ts";
import { demandRight } from "./demand-right.ts";
import { type Counter, selectKept } from "./find-at-counter.ts";
import { openApplication } from "./read-application.ts";

/** One person of a party, by their order in it (from 0), and where and when somebody stands at the counter for them. */
type PersonAtCounter = { handle: string; index: number; counter: Counter };

/** What is written of one person, field by field, and the revision of the answers that it is from. */
export type PersonToCorrect = { fields: Record<string, string>; revision: number; people: number };

/** What is written of one person of a party, to be put right. Each reading is kept. */
export async function readToCorrect(
  db: Database,
  staff: StaffId,
  { handle, index, counter }: PersonAtCounter,
): Promise<PersonToCorrect | undefined> {
  const { port, at } = counter;
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "correct-answers", port });
    const found = await selectKept(tx).select(["id", "revision"]).where("handle", "=", handle).executeTakeFirst();
    if (!found) return undefined;
    await addReadingToAudit(tx, { actor: staff, applicationId: found.id, reason: "person-asks", right, at });
    const { party = [] } = (await openApplication(tx, found.id)) ?? {};
    const person = party[index];
    return person && { fields: fieldsOf(person), revision: found.revision, people: party.length };
  });
}

/** What somebody at a counter has put right: the fields as typed, and what was made sure of first. */
export type AskedCorrection = PersonAtCounter & {
  /** The revision of the answers that the form showed. */
  revision: number;
  typed: Record<string, string>;
  reading: Reading;
  checks: readonly IdentityCheck[];
};

/** What came of it: kept, nothing to keep, something wrong in a field, or a rule that says no. */
export type CorrectionOutcome =
  | { kind: "kept" | "same" | "gone" }
  | { kind: "wrong"; problems: Problem[] }
  | { kind: "refused"; refusal: CorrectionRefusal };

type AmendRefusal = Extract<Amended, { kept: false }>["refusal"];
type CorrectionRefusal = Exclude<AmendRefusal, (typeof ofOthers)[number]>;

/** With an offer, that somebody else would come or take it over is refused by names of their own. */
const ofOthers = ["nobody-joins-after-an-offer", "offer-belongs-to-others"] as const;

function refusalOf(refusal: AmendRefusal): CorrectionRefusal {
  return ofOthers.some((one) => one === refusal) ? "somebody-else" : (refusal as CorrectionRefusal);
}

/**
 * Puts right what is written of one person who stands at the counter. The rule for changes of people holds as it does for
 * the person: who has another name and another birth than first recorded is somebody else, and that is refused. What was
 * there before is kept for its people to see, sealed; the party is told by letter that its answers changed. What they asked
 * to have put right of this person is answered where it was about what changed.
 */
export async function correctAtCounter(
  db: Database,
  staff: StaffId,
  { handle, index, counter, revision, typed, reading, checks }: AskedCorrection,
): Promise<CorrectionOutcome> {
  const { port, at } = counter;
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "correct-answers", port });
    const found = await selectKept(tx)
      .select(["id", "locale", "wrapped_key"])
      .where("handle", "=", handle)
      .executeTakeFirst();
    const kept = found && (await openApplication(tx, found.id));
    const before = kept?.party[index];
    if (!found || !kept || !before) return { kind: "gone" };
    const corrected = correctPerson(kept, index, { typed, reading });
    if (!corrected.ok) return { kind: "wrong", problems: corrected.problems };
    const { application } = corrected;
    const after = application.party[index];
    const change = after ? correctionOf(before, after) : {};
    if (Object.keys(change).length === 0) return { kind: "same" };
    const place = mintPlaceId(found.id);
    const { locale } = found;
    const amended = await amendIn(tx, { place, application, revision, locale, at, isCorrection: true });
    if (!amended.kept) return { kind: "refused", refusal: refusalOf(amended.refusal) };
    const record = openSealedRecord("application", found.id, found.wrapped_key);
    const id = newId();
    const of = [after?.givenNames, after?.familyNames].filter(Boolean).join(" ");
    const sealed = record.seal(`correction/${id}`, { of, change });
    const row = { id, application_id: found.id, at, port_slug: port, staff_id: staff };
    await tx
      .insertInto("correction")
      .values({ ...row, change_sealed: sealed })
      .execute();
    await answerByCorrection(tx, staff, { applicationId: found.id, index, things: thingsOf(change), port, at });
    const detail = { port, checks: checks.join(" "), person: index + 1, parts: Object.keys(change).join(" ") };
    const subject = `application/${found.id}`;
    await addToAudit(tx, { at, actor: staff, action: "correct-answers", subject, detail });
    return { kind: "kept" };
  });
}
