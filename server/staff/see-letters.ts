import { sql } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { linesOnPage } from "#domain/staff/work.ts";
import type { Database } from "#server/database/open-database.ts";
import type { LetterKind } from "#server/letters/queue-letters.ts";
import { demandRight } from "./demand-right.ts";
import { isOfPort, joinLivePort, portToAct } from "./of-port.ts";
import { canGoAgain } from "./send-letter-again.ts";

/** What can become of a letter. */
export const letterStates = ["queued", "sent", "delivered", "failed"] as const;

/** Where a letter stands. */
export type LetterState = (typeof letterStates)[number];

/** A letter as staff see it: to which number, and what it is about; never to what address, and nothing that it says. */
export type SeenLetter = {
  id: string;
  handle: string;
  /** The port by whose clocks its times are told. */
  port: string;
  kind: LetterKind;
  state: LetterState;
  tries: number;
  queuedAt: Date;
  sentAt: Date | null;
  /** When it is tried next, while it waits. */
  nextTryAt: Date | null;
  /** When staff queued it again after it had failed. */
  againAt: Date | null;
  canGoAgain: boolean;
};

/** How many letters of the last 30 days stand where, at an officer's own port or at all of them. */
export async function countLetters(db: Database, staff: StaffId, at: Date): Promise<Record<LetterState, number>> {
  const { port } = await demandRight(db, staff, { act: "see-letters" });
  const { rows } = await sql<{ state: LetterState; count: number }>`
    select letter.state, count(*)::int as count ${lettersOf(port, at)} group by letter.state`.execute(db);
  const none = { queued: 0, sent: 0, delivered: 0, failed: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** One page of the letters of the last 30 days in a state, the newest first. */
export async function seeLetters(
  db: Database,
  staff: StaffId,
  { state, page, at }: { state: LetterState; page: number; at: Date },
): Promise<SeenLetter[]> {
  const { port } = await demandRight(db, staff, { act: "see-letters" });
  const { rows } = await sql<SeenLetter>`
    select letter.id, application.handle, ${portToAct(port)} as port, letter.kind, letter.state, letter.tries,
      letter.queued_at as "queuedAt", letter.sent_at as "sentAt",
      case when letter.state = 'queued' then letter.next_try_at end as "nextTryAt",
      letter.again_at as "againAt", ${canGoAgain()} as "canGoAgain"
    ${lettersOf(port, at)} and letter.state = ${state}
    order by letter.queued_at desc, letter.id limit ${linesOnPage} offset ${(page - 1) * linesOnPage}`.execute(db);
  return rows;
}

function lettersOf(port: string | null, at: Date) {
  const since = new Date(at.getTime() - 30 * 86_400_000);
  return sql`from letter join application on application.id = letter.application_id ${joinLivePort}
    where letter.queued_at > ${since} and ${isOfPort(port)}`;
}
