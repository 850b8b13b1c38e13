import { readPortNote } from "#domain/handover/port-note.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";

/** What became of a line of notes. `not-handed-over`: this port's systems know no such party. */
export type KeptNote = "kept" | "kept-before" | "not-a-note" | "not-handed-over";

const field = (id: string) => `port-note/${id}`;

/** Keeps one line of what a port's own systems send back, sealed with the party's record. Nothing else is changed. */
export async function keepPortNote(
  db: Database,
  { port, line, at }: { port: string; line: string; at: Date },
): Promise<KeptNote> {
  const read = readPortNote(line);
  if (!read) return "not-a-note";
  return inTransaction(db, async (tx) => {
    const party = await tx
      .selectFrom("application")
      .select(["id", "wrapped_key"])
      .where("handle", "=", read.handle)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("port_handover_party as told")
            .innerJoin("port_handover as h", "h.id", "told.handover_id")
            .select("told.offer_id")
            .whereRef("told.application_id", "=", "application.id")
            .where("h.port_slug", "=", port),
        ),
      )
      .forUpdate()
      .executeTakeFirst();
    if (!party || party.wrapped_key.length === 0) return "not-handed-over";
    const before = await readPortNotes(tx, { application: party.id, port });
    if (before.some(({ text }) => text === read.note)) return "kept-before";
    const id = newId();
    const note_sealed = openSealedRecord("application", party.id, party.wrapped_key).seal(field(id), read.note);
    const row = { id, application_id: party.id, port_slug: port, note_sealed, kept_at: at };
    await tx.insertInto("port_note").values(row).execute();
    const subject = `application/${party.id}`;
    await addToAudit(tx, { at, actor: "command-line", action: "keep-port-note", subject, detail: { port } });
    return "kept";
  });
}

/** What a port's own systems have said of a party, oldest first. Whoever shows it keeps the reading. */
export async function readPortNotes(
  tx: Executor,
  { application, port }: { application: string; port: string },
): Promise<{ text: string; at: Date }[]> {
  const rows = await tx
    .selectFrom("port_note")
    .innerJoin("application", "application.id", "port_note.application_id")
    .select(["port_note.id", "note_sealed", "kept_at", "wrapped_key"])
    .where("application.id", "=", application)
    .where("port_slug", "=", port)
    .orderBy("kept_at")
    .orderBy("port_note.id")
    .execute();
  return rows
    .filter(({ wrapped_key }) => wrapped_key.length > 0)
    .map(({ id, note_sealed, kept_at, wrapped_key }) => {
      const record = openSealedRecord("application", application, wrapped_key);
      return { text: record.unseal(field(id), note_sealed) as string, at: kept_at };
    });
}
