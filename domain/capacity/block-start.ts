/** "The time of your appointment is the time on the clocks at the port." */

/** When a block starts: the instant, and by how many minutes the port's clocks are then ahead of UTC. */
export type BlockStart = { startsAt: Date; utcOffsetMinutes: number };

/**
 * The start of a block on a port's own calendar and clock. A time that summer time skips means the hour
 * after it; a time that comes twice means the first.
 * @param onDate `YYYY-MM-DD`. @param atTime `HH:MM`. @param timeZone such as `America/Phoenix`.
 */
export function blockStart(onDate: string, atTime: string, timeZone: string): BlockStart {
  const asIfUtc = Date.parse(`${onDate}T${atTime}:00Z`);
  // The offset a day before and a day after bracket any change of the clocks between.
  const before = offsetMinutes(asIfUtc - day, timeZone);
  const after = offsetMinutes(asIfUtc + day, timeZone);
  const first = asIfUtc - before * minute;
  const second = asIfUtc - after * minute;
  const startsAt =
    offsetMinutes(first, timeZone) === before || offsetMinutes(second, timeZone) !== after ? first : second;
  return { startsAt: new Date(startsAt), utcOffsetMinutes: offsetMinutes(startsAt, timeZone) };
}

/** The calendar date, `YYYY-MM-DD`, that it is in a time zone at an instant. */
export function dateInZone(at: Date, timeZone: string): string {
  const shifted = at.getTime() + offsetMinutes(at.getTime(), timeZone) * minute;
  return new Date(shifted).toISOString().slice(0, 10);
}

const minute = 60_000;
const day = 24 * 60 * minute;

// To make one costs far more than to use it.
const formats = new Map<string, Intl.DateTimeFormat>();

function offsetMinutes(at: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  formats.set(timeZone, format);
  const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
