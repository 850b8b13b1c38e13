import { addDays } from "#domain/application/calendar-date.ts";
import { weekdayOf } from "#domain/capacity/pattern.ts";
import { keepPattern } from "#server/capacity/patterns.ts";
import type { Executor } from "#server/database/open-database.ts";

const places = 20;

/**
 * Makes the ports so small that a draw among 300 parties leaves some waiting: each has one block of 20 places, on one
 * day of the week, as its pattern then says for the days to come.
 * @param firstDate a date with blocks, on which the first port is open.
 */
export async function openOnWeekdays(db: Executor, firstDate: string, at: Date): Promise<void> {
  const ports = await db.selectFrom("port").select("slug").orderBy("position").execute();
  const blocks = await db
    .selectFrom("block")
    .select(["id", "port_slug", "on_date", "at_time"])
    .orderBy("on_date")
    .orderBy("at_time")
    .execute();
  const seen = new Set<string>();
  const open: string[] = [];
  const closed: string[] = [];
  const gone: string[] = [];
  for (const { id, port_slug, on_date } of blocks) {
    const isFirst = !seen.has(`${port_slug} ${on_date}`);
    seen.add(`${port_slug} ${on_date}`);
    const weekday = ports.findIndex(({ slug }) => slug === port_slug) % 7;
    const isOpen = Array.from({ length: 5 }, (_, week) => addDays(firstDate, weekday + 7 * week)).includes(on_date);
    (isFirst ? (isOpen ? open : closed) : gone).push(id);
  }
  await db.deleteFrom("block").where("id", "in", gone).execute();
  await db.updateTable("block").set({ capacity: 0 }).where("id", "in", closed).execute();
  await db.updateTable("block").set({ capacity: places }).where("id", "in", open).execute();
  await db.deleteFrom("capacity_pattern").execute();
  for (const [index, { slug }] of ports.entries()) {
    const atTime = blocks.find((block) => block.port_slug === slug)?.at_time.slice(0, 5) ?? "08:00";
    const weekdays = [weekdayOf(addDays(firstDate, index % 7))];
    const times = { firstAt: atTime, lastAt: atTime, everyMinutes: 60 };
    const pattern = { ...times, weekdays, places, isAccessible: true, validFrom: null, validUntil: null };
    await keepPattern(db, slug, { pattern, at });
  }
}
