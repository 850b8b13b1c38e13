import { createHash } from "node:crypto";
import { addDays } from "#domain/application/calendar-date.ts";
import type { Database } from "#server/database/open-database.ts";

/** For tests: parties that wait at three ports with one block a day, the same ones every time. */
export type Scene = { parties: number; today: string; days: number; capacity: number };

const slugs = ["san-ysidro", "calexico", "nogales"];

/** The id of a test's n-th party. */
export function partyId(n: number): string {
  const hex = createHash("sha256").update(`party ${n}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Lays out ports, blocks of every day from tomorrow on, and parties. */
export async function setScene(db: Database, { parties, today, days, capacity }: Scene): Promise<void> {
  const words = {
    name: "",
    city: "",
    state: "",
    across: "",
    address: "",
    telephone: "",
    hours: "",
    time_zone: "America/Tijuana",
  };
  await db
    .insertInto("port")
    .values(slugs.map((slug, i) => ({ ...words, slug, code: i + 1, position: i })))
    .execute();
  const dates = Array.from({ length: days }, (_, i) => addDays(today, i + 1));
  await db
    .insertInto("block")
    .values(
      slugs.flatMap((port_slug) =>
        dates.map((on_date) => ({
          id: partyId(Number(on_date.replaceAll("-", "")) * 10 + slugs.indexOf(port_slug)),
          port_slug,
          on_date,
          at_time: "09:00",
          starts_at: new Date(`${on_date}T17:00:00Z`),
          utc_offset_minutes: -480,
          capacity,
          released_in: null,
        })),
      ),
    )
    .execute();
  if (parties > 0) await addParties(db, { from: 0, to: parties, today });
}

/** Adds the parties from the `from`th up to but without the `to`th, each in the log's list of its day where that is over. */
export async function addParties(
  db: Database,
  { from, to, today }: { from: number; to: number; today: string },
): Promise<void> {
  const at = new Date(`${today}T00:00:00Z`);
  const nothing = new Uint8Array(0);
  const rows = Array.from({ length: to - from }, (_, i) => from + i).map((n) => ({
    id: partyId(n),
    handle: String(n).padStart(10, "0"),
    standing: "waiting" as const,
    pool_state: "pooled" as const,
    channel: "api" as const,
    locale: "en",
    size: 1 + (n % 10),
    registered_on: today,
    cohort_on: addDays(today, -(n % 40)),
    prefs: Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7].map((i) => (i < 1 + (n % 3) ? 1 + ((n + i) % 3) : 0))),
    is_urgent: n % 11 === 0,
    has_email: n % 2 === 0,
    wrapped_key: nothing,
    answers_sealed: nothing,
    body_hash: nothing,
    registered_at: at,
    changed_at: at,
    ended_at: null,
  }));
  for (let start = 0; start < rows.length; start += 1000) {
    await db
      .insertInto("application")
      .values(rows.slice(start, start + 1000))
      .execute();
    const lines = rows
      .slice(start, start + 1000)
      .filter(({ cohort_on }) => cohort_on < today)
      .map(({ id, cohort_on }) => ({ application_id: id, joined_on: cohort_on, listed_on: cohort_on }));
    if (lines.length > 0) await db.insertInto("registration_line").values(lines).execute();
  }
}
