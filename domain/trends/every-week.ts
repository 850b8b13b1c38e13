/** "A week in which nobody came is a week too: a picture of growth that left it out would lie." */
import { addDays } from "#domain/application/calendar-date.ts";

type Week = { monday: string; count: number };

/** The weeks with those that had no registration between them; `weeks` are in order, by their Mondays. */
export function everyWeek(weeks: readonly Week[]): Week[] {
  const counts = new Map(weeks.map(({ monday, count }) => [monday, count]));
  const last = weeks.at(-1)?.monday ?? "";
  const all: Week[] = [];
  for (let monday = weeks[0]?.monday ?? ""; monday !== "" && monday <= last; monday = addDays(monday, 7)) {
    all.push({ monday, count: counts.get(monday) ?? 0 });
  }
  return all;
}
