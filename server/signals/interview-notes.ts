import { counterStates } from "#domain/staff/offline-check.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { PatternName } from "#domain/trends/patterns.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { asSignals } from "./as-signals.ts";

/** What an officer asks a party of the day about, since an analyst has decided it. */
export type InterviewNote = { id: string; pattern: PatternName; words: string; handles: string[] };

/**
 * The findings to ask about that parties with an appointment at this port on this date are part of. Only what an
 * analyst has concluded as "ask at interview", while it holds. That it was looked at is kept.
 */
export async function seeInterviewNotes(
  db: Database,
  staff: StaffId,
  { port, date, at }: { port: string; date: string; at: Date },
): Promise<InterviewNote[]> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "check-in", port, date, at });
    const expected = await tx
      .selectFrom("offer")
      .innerJoin("block", "block.id", "offer.block_id")
      .innerJoin("application", "application.id", "offer.application_id")
      .select(["application.id", "application.handle"])
      .where("block.port_slug", "=", port)
      .where("block.on_date", "=", date)
      .where("offer.state", "in", counterStates)
      .orderBy("application.handle")
      .execute();
    if (expected.length === 0) return [];
    const handles = new Map(expected.map(({ id, handle }) => [id, handle]));
    const rows = await asSignals(tx, (signals) =>
      signals
        .selectFrom("signals.finding_party as member")
        .innerJoin("signals.disposition as held", "held.finding_id", "member.finding_id")
        .innerJoin("signals.finding as finding", "finding.id", "member.finding_id")
        .select(["member.application_id", "finding.id", "finding.pattern", "held.words"])
        .where("member.application_id", "in", [...handles.keys()])
        .where("held.kind", "=", "ask-at-interview")
        .where("held.ended_at", "is", null)
        .where("held.expires_on", ">", at.toISOString().slice(0, 10))
        .execute(),
    );
    if (rows.length === 0) return [];
    const detail = { date, parties: new Set(rows.map(({ application_id }) => application_id)).size };
    await addToAudit(tx, { at, actor: staff, action: "see-interview-notes", subject: `port/${port}`, detail });
    const notes = new Map<string, InterviewNote>();
    for (const { id, pattern, words, application_id } of rows) {
      const note = notes.get(id) ?? { id, pattern, words, handles: [] };
      note.handles.push(handles.get(application_id) ?? "");
      notes.set(id, note);
    }
    return [...notes.values()].map((note) => ({ ...note, handles: note.handles.sort() }));
  });
}
