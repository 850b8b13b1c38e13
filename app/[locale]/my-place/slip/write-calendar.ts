/** An appointment as a calendar may know it: no port and no name, since others look at telephones too. */
export type CalendarEntry = {
  id: string;
  /** Local date and time at the port, `YYYY-MM-DD` and `HH:MM`. */
  onDate: string;
  atTime: string;
  timeZone: string;
  offsetMinutes: number;
  title: string;
  text: string;
  writtenAt: Date;
};

/**
 * A calendar file (RFC 5545) with one entry of an hour. The zone carries the one offset that holds on that
 * day, so that a telephone with old rules of summer time shows the right hour too.
 */
export function writeCalendar(entry: CalendarEntry): string {
  const starts = `${entry.onDate.replaceAll("-", "")}T${entry.atTime.replace(":", "")}00`;
  const offset = writeOffset(entry.offsetMinutes);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Paso//EN",
    "BEGIN:VTIMEZONE",
    `TZID:${entry.timeZone}`,
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    "END:STANDARD",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    `UID:${entry.id}`,
    `DTSTAMP:${entry.writtenAt.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;TZID=${entry.timeZone}:${starts}`,
    "DURATION:PT1H",
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

function writeOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}${String(rest).padStart(2, "0")}`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

const longest = 75;

/** A line has at most 75 octets; the next one goes on behind a blank. No letter is cut in two. */
function folded(line: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (new TextEncoder().encode(part + letter).length > longest) {
      parts.push(part);
      part = " ";
    }
    part += letter;
  }
  return [...parts, part];
}
