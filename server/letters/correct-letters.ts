import type { Transaction } from "kysely";
import { type AuditEntry, addToAudit } from "#server/audit.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { type LetterKind, queueLetters } from "./queue-letters.ts";

/** Letters that were wrong: of one kind, that went out from one instant until before another. */
export type WrongLetters = { kind: LetterKind; from: Date; until: Date };

/** How many people got such a letter and were not told yet. */
export async function countWrongLetters(db: Executor, wrong: WrongLetters): Promise<number> {
  return (await readWrongLetters(db, wrong)).length;
}

/**
 * Writes to exactly those who got a wrong letter that it was wrong, each once: also where it is asked for twice.
 * @param actor who has it done: the command line, or the second of two persons.
 * @returns how many are written to
 */
export async function correctLetters(
  tx: Transaction<Tables>,
  wrong: WrongLetters,
  { actor, at }: Pick<AuditEntry, "actor" | "at">,
): Promise<number> {
  const letters = await readWrongLetters(tx, wrong);
  await queueLetters(
    tx,
    letters.map((letter) => ({ ...letter, kind: "correction" })),
  );
  const { kind, from, until } = wrong;
  const detail = { kind, from: from.toISOString(), until: until.toISOString(), letters: letters.length };
  await addToAudit(tx, { at, actor, action: "correct-letters", detail });
  return letters.length;
}

/** The newest wrong letter of each application, where neither it nor a later one of its kind was put right. */
function readWrongLetters(db: Executor, { kind, from, until }: WrongLetters) {
  return db
    .selectFrom("letter as wrong")
    .distinctOn("wrong.application_id")
    .select(["wrong.application_id as applicationId", "wrong.locale", "wrong.id as corrects"])
    .where("wrong.kind", "=", kind)
    .where("wrong.state", "in", ["sent", "delivered"])
    .where("wrong.sent_at", ">=", from)
    .where("wrong.sent_at", "<", until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("letter as right")
            .innerJoin("letter as corrected", "corrected.id", "right.corrects")
            .select("right.id")
            .whereRef("right.application_id", "=", "wrong.application_id")
            .whereRef("corrected.kind", "=", "wrong.kind")
            .whereRef("corrected.sent_at", ">=", "wrong.sent_at"),
        ),
      ),
    )
    .orderBy("wrong.application_id")
    .orderBy("wrong.sent_at", "desc")
    .execute();
}
