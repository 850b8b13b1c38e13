import { describe, expect, it } from "vitest";
import { writeCalendar } from "./write-calendar.ts";

const entry = {
  id: "3f0e",
  onDate: "2026-12-10",
  atTime: "09:30",
  timeZone: "America/Tijuana",
  offsetMinutes: -480,
  title: "Cita",
  text: "Abra Paso con su recibo; vea dónde, cuándo",
  writtenAt: new Date("2026-11-26T12:00:00.123Z"),
};

describe("a calendar file", () => {
  it("says the port's own time with its zone and offset", () => {
    const lines = writeCalendar(entry).split("\r\n");
    expect(lines).toContain("DTSTART;TZID=America/Tijuana:20261210T093000");
    expect(lines).toContain("TZOFFSETTO:-0800");
    expect(lines).toContain("DTSTAMP:20261126T120000Z");
    expect(lines.at(-1)).toBe("");
  });

  it("escapes what has a meaning in the format", () => {
    expect(writeCalendar(entry)).toContain("DESCRIPTION:Abra Paso con su recibo\\; vea dónde\\, cuándo");
  });

  it("folds long lines at 75 octets and cuts no letter", () => {
    const text = "打开".repeat(60);
    const file = writeCalendar({ ...entry, text });
    for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n ", "")).toContain(text);
  });
});
