import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";

/** A port as its pages name it. */
export type SeenPort = { slug: string; name: string; city: string; timeZone: string };

/** A port by its slug, or undefined. */
export async function seePort(db: Database, staff: StaffId, slug: string): Promise<SeenPort | undefined> {
  await demandRight(db, staff, { act: "see-port", port: slug });
  return db
    .selectFrom("port")
    .select(["slug", "name", "city", "time_zone as timeZone"])
    .where("slug", "=", slug)
    .executeTakeFirst();
}
