import { sql } from "kysely";
import type { Application } from "#domain/application/application.ts";
import { alikeTexts, contactTexts } from "#domain/duplicates/alike-texts.ts";
import type { Executor } from "#server/database/open-database.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";

/** So many bytes of a blind key are kept. */
const keptBytes = 16;

/** A registration as it is looked for: its answers are open only as long as the search lasts. */
export type Sought = { id: string; revision: number; answers: Application };

/** The blind key of one text by which people are looked for. */
export function alikeKey(text: string): Uint8Array {
  return blindKey("alike", text).subarray(0, keptBytes);
}

/** Keeps the keys of these registrations in place of those that they had, and with which revision that was. */
export async function keepAlikeKeys(tx: Executor, sought: readonly Sought[]): Promise<void> {
  const ids = sought.map(({ id }) => id);
  await forgetAlikeKeys(tx, ids);
  const rows = sought.flatMap(({ id, answers }) => [
    ...[...new Set(answers.party.flatMap(alikeTexts))].map((text) => ({ id, key: hexOf(text), is_contact: false })),
    ...contactTexts(answers).map((text) => ({ id, key: hexOf(text), is_contact: true })),
  ]);
  await sql`
    insert into alike_key (key, application_id, is_contact)
    select decode(key, 'hex'), id, is_contact
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, key text, is_contact boolean)`.execute(
    tx,
  );
  const read = sought.map(({ id, revision }) => ({ application_id: id, revision }));
  await tx.insertInto("alike_read").values(read).execute();
}

/** Forgets the keys of these registrations; they are looked for anew where they have not ended. */
export async function forgetAlikeKeys(tx: Executor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom("alike_key").where("application_id", "in", ids).execute();
  await tx.deleteFrom("alike_read").where("application_id", "in", ids).execute();
}

function hexOf(text: string): string {
  return Buffer.from(alikeKey(text)).toString("hex");
}
