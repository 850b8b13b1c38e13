import { sql } from "kysely";
import type { Database } from "#server/database/open-database.ts";

/** Who does something that only one process may do at a time, and until when others leave it to them. */
export type Lease = { name: string; holder: string; at: Date; seconds: number };

/** Takes a lease that is free or past its time, or prolongs one's own. False while somebody else has it. */
export async function takeLease(db: Database, { name, holder, at, seconds }: Lease): Promise<boolean> {
  const until = new Date(at.getTime() + seconds * 1000);
  const { rows } = await sql`
    insert into lease (name, holder, until_at) values (${name}, ${holder}, ${until})
    on conflict (name) do update set holder = excluded.holder, until_at = excluded.until_at
      where lease.until_at <= ${at} or lease.holder = excluded.holder
    returning name`.execute(db);
  return rows.length === 1;
}

/** Gives a lease back before its time. */
export async function giveLeaseBack(db: Database, { name, holder }: Pick<Lease, "name" | "holder">): Promise<void> {
  await db.deleteFrom("lease").where("name", "=", name).where("holder", "=", holder).execute();
}
