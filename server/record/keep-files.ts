import { hash } from "node:crypto";
import type { RecordName } from "#domain/draw/record.ts";
import type { Executor } from "#server/database/open-database.ts";

/** Files of a record: JSON as its text, the others as bytes. */
export type RecordFiles = Partial<Record<RecordName, string | Uint8Array>>;

/** A file of JSON as it is published: for people to read, too. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Keeps what a step of a run publishes, in the transaction of the step. `copyRecord` brings it to the disk afterwards. */
export async function keepFiles(
  tx: Executor,
  { run, files, at }: { run: string; files: RecordFiles; at: Date },
): Promise<void> {
  const rows = Object.entries(files).map(([name, content]) => ({
    run,
    name: name as RecordName,
    sha256: hash("sha256", content, "buffer"),
    body: typeof content === "string" ? content : null,
    published_at: at,
  }));
  await tx.insertInto("record_file").values(rows).execute();
}

/** The text of a file of JSON that was kept. */
export async function readFileText(db: Executor, run: string, name: RecordName): Promise<string> {
  const { body } = await db
    .selectFrom("record_file")
    .select("body")
    .where("run", "=", run)
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return body ?? "";
}
