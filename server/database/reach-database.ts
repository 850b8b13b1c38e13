import { sql } from "kysely";
import type { OpenDatabase } from "#server/database/open-database.ts";
import { readSettings } from "#server/settings.ts";
import { StartRefusal } from "#server/start-refusal.ts";

const oldest = 15;

const reasons: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up",
  ETIMEDOUT: "it does not answer",
  "28P01": "the user or the password is wrong",
  "28000": "the user may not connect",
  "3D000": "there is no database of that name",
  "57P03": "it is still starting",
};

/**
 * Asks the database one question.
 * @throws StartRefusal with one sentence, without the password, when DATABASE_URL leads nowhere or to a
 * version that is too old.
 */
export async function reachDatabase({ db, kind }: OpenDatabase): Promise<void> {
  if (kind === "embedded") {
    await sql`select 1`.execute(db);
    return;
  }
  const version = await askVersion(db).catch((fault: NodeJS.ErrnoException) => {
    const reason = reasons[fault.code ?? ""] ?? fault.message;
    throw new StartRefusal(`The database of DATABASE_URL (${whereIsIt()}) cannot be used: ${reason}.`);
  });
  if (version < oldest) {
    throw new StartRefusal(`DATABASE_URL leads to PostgreSQL ${version}, and Paso needs ${oldest} or newer.`);
  }
}

async function askVersion(db: OpenDatabase["db"]): Promise<number> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db);
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

function whereIsIt(): string {
  const { host, pathname } = new URL(readSettings().DATABASE_URL ?? "");
  return `${host}${pathname}`;
}
