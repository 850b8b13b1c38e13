import type { Executor } from "#server/database/open-database.ts";

/** A kiosk as staff see it; nothing of anybody who used it. */
export type ListedKiosk = {
  id: string;
  place: string;
  state: "waits for its code" | "code has lapsed" | "in use" | "ended";
  /** The last day on which it asked for a page. */
  seenOn: string | null;
};

/** All kiosks, the newest first. */
export async function listKiosks(db: Executor, at: Date): Promise<ListedKiosk[]> {
  const rows = await db.selectFrom("kiosk").selectAll().orderBy("added_at", "desc").orderBy("id").execute();
  return rows.map((row) => ({ id: row.id, place: row.place, state: stateOf(row, at), seenOn: row.seen_on }));
}

type Row = { enrolled_at: Date | null; ended_at: Date | null; code_ends_at: Date };

function stateOf({ enrolled_at, ended_at, code_ends_at }: Row, at: Date): ListedKiosk["state"] {
  if (ended_at) return "ended";
  if (enrolled_at) return "in use";
  return code_ends_at > at ? "waits for its code" : "code has lapsed";
}
