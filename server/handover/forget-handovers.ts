import { dateInZone } from "#domain/capacity/block-start.ts";
import type { Database } from "#server/database/open-database.ts";
import { folderChannel, type HandoverChannel } from "./handover-channel.ts";

/** Takes away the files of days that are over by their port's own calendar, also of those that were never delivered. */
export async function forgetHandovers(
  db: Database,
  at: Date,
  channel: HandoverChannel = folderChannel(),
): Promise<void> {
  const ports = await db.selectFrom("port").select(["slug", "time_zone"]).execute();
  for (const { slug, time_zone } of ports) {
    const today = dateInZone(at, time_zone);
    await db
      .updateTable("port_handover")
      .set({ file: null })
      .where("port_slug", "=", slug)
      .where("on_date", "<", today)
      .where("file", "is not", null)
      .execute();
    await channel.removeBefore(slug, today);
  }
}
