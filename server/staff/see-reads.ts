import { sql } from "kysely";
import { type Role, roles } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { maskHandle, maskName } from "./mask.ts";

/** What counts as reading: one record, a search by name, the needs of a day in sum, a day kept on a device, a secret made new. */
const readingActions = ["read-record", "find-by-name", "count-needs-of-day", "keep-day", "make-secret-new"] as const;

/** One of them. */
export type ReadingAction = (typeof readingActions)[number];

/** One reading, as the auditor sees it. Of the person it tells the end of the public number, of the reader no whole name. */
export type SeenRead = {
  id: string;
  at: Date;
  action: ReadingAction;
  reader: string;
  /** As what the reader read; of readings before this was kept, what the reader is now. */
  role: Role | null;
  port: { name: string; timeZone: string; city: string } | null;
  reason: string | null;
  handle: string | null;
};

/** Which readings: of one party, by one reader, those before one that was shown. */
export type WantedReads = { handle?: string; reader?: string; before?: { at: Date; id: string }; at: Date };

/** How many readings a page shows. */
export const readsOfPage = 50;

/** The newest readings first. That an auditor looked, and for whom, is kept as well. */
export async function seeReads(db: Database, staff: StaffId, wanted: WantedReads): Promise<SeenRead[]> {
  const { handle, reader, before, at } = wanted;
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "see-reads" });
    const party =
      handle === undefined
        ? undefined
        : await tx.selectFrom("application").select("id").where("handle", "=", handle).executeTakeFirst();
    const subject = party && `application/${party.id}`;
    const ofReader = reader && isId(reader) ? reader : undefined;
    const detail = ofReader ? { reader: ofReader } : {};
    await addToAudit(tx, { at, actor: staff, action: "see-reads", ...(subject && { subject }), detail });
    if (handle !== undefined && !subject) return [];
    const { rows } = await sql<Omit<SeenRead, "port" | "role"> & Place & { role: string | null }>`
      with found as (
        select * from audit a
        where a.action in (${sql.join([...readingActions])})
          and (${subject ?? null}::text is null or a.subject = ${subject ?? null})
          and (${ofReader ?? null}::text is null or a.actor = ${ofReader ?? null})
          and (${before?.at ?? null}::timestamptz is null or (a.at, a.id) < (${before?.at ?? null}, ${before?.id ?? null}::uuid))
        order by a.at desc, a.id desc limit ${readsOfPage}
      )
      select a.id, a.at, a.action, a.reason, coalesce(s.name, '') as reader, coalesce(a.detail->>'role', s.role) as role,
        p.name, p.city, p.time_zone as "timeZone", app.handle
      from found a
      left join staff s on s.id::text = a.actor
      left join port p on p.slug = coalesce(a.detail->>'port', s.port_slug)
      left join application app
        on app.id = case when a.subject like 'application/%' then substr(a.subject, 13)::uuid end
      order by a.at desc, a.id desc`.execute(tx);
    return rows.map(({ name, city, timeZone, role, ...row }) => ({
      ...row,
      reader: maskName(row.reader),
      handle: row.handle && maskHandle(row.handle),
      role: roles.find((each) => each === role) ?? null,
      port: name && city && timeZone ? { name, city, timeZone } : null,
    }));
  });
}

type Place = { name: string | null; city: string | null; timeZone: string | null };

/** Who can be looked for among the readers: masked, with what they are now. */
export type Reader = { id: string; name: string; role: Role; port: string | null };

/** Everybody who has read something, by role and name. */
export async function seeReaders(db: Database, staff: StaffId): Promise<Reader[]> {
  await demandRight(db, staff, { act: "see-reads" });
  const rows = await db
    .selectFrom("staff")
    .leftJoin("port", "port.slug", "staff.port_slug")
    .select(["staff.id", "staff.name", "staff.role", "port.name as port"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("audit")
          .select("audit.id")
          .where("action", "in", readingActions)
          .where(sql<boolean>`audit.actor = staff.id::text`),
      ),
    )
    .orderBy("staff.role")
    .orderBy("staff.name")
    .execute();
  return rows.map((row) => ({ ...row, name: maskName(row.name) }));
}
