import { addDays } from "#domain/application/calendar-date.ts";
import { weekdayOf } from "#domain/capacity/pattern.ts";
import type { SeenBlock } from "#server/staff/port-blocks.ts";

/** One week of a port: its dates from Monday on, and for each time of any of them the blocks by date. */
export type Week = { days: string[]; times: { time: string; blocks: (SeenBlock | undefined)[] }[] };

/** The weeks of a port's blocks, without those that have none. */
export function weeksOf(blocks: readonly SeenBlock[]): Week[] {
  const mondays = [...new Set(blocks.map(({ date }) => addDays(date, 1 - weekdayOf(date))))].sort();
  return mondays.map((monday) => {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    const ofWeek = blocks.filter(({ date }) => days.includes(date));
    const times = [...new Set(ofWeek.map(({ time }) => time))].sort();
    const at = (time: string) => days.map((day) => ofWeek.find((block) => block.date === day && block.time === time));
    return { days, times: times.map((time) => ({ time, blocks: at(time) })) };
  });
}
