import { describe, expect, it } from "vitest";
import { formatBirth, formatDay, formatMonth, monthOptions } from "./format-date.ts";
import { formatList } from "./format-list.ts";
import { formatNumber } from "./format-number.ts";
import { dayIn, formatMoment, formatTime, formatZone } from "./format-time.ts";
import { formatTimeLeft } from "./format-time-left.ts";
import { type Locale, locales } from "./locales.ts";

const tags = locales.map(({ tag }) => tag);
const sanYsidro = { timeZone: "America/Los_Angeles", city: "San Ysidro" };
const afternoon = new Date("2026-03-09T22:05:00Z");
const nbsp = "\u00a0";
const spaced = (text: string) => text.replaceAll(nbsp, " ").replace(/[\u200e\u200f]/g, "");

// What a reader checked with CLDR 48. When the platform's data moves, these lines say which words it changed.
const samples: Record<Locale, { day: string; time: string; moment: string; number: string; list: string }> = {
  en: {
    day: "Monday, March 9, 2026",
    time: "3:05 PM (15:05)",
    moment: "Monday, March 9, 2026, 3:05 PM (15:05), San Ysidro time",
    number: "280,000",
    list: "A, B, and C",
  },
  es: {
    day: "lunes, 9 de marzo de 2026",
    time: "3:05 p. m. (15:05)",
    moment: "lunes, 9 de marzo de 2026, 3:05 p. m. (15:05), hora de San Ysidro",
    number: "280.000",
    list: "A, B y C",
  },
  ht: {
    day: "lendi 9 mas 2026",
    time: "3:05 PM (15:05)",
    moment: "lendi 9 mas 2026, 3:05 PM (15:05), lè San Ysidro",
    number: "280 000",
    list: "A, B ak C",
  },
  "pt-BR": {
    day: "segunda-feira, 9 de março de 2026",
    time: "15:05 (3:05 PM)",
    moment: "segunda-feira, 9 de março de 2026, 15:05 (3:05 PM), horário de San Ysidro",
    number: "280.000",
    list: "A, B e C",
  },
  fr: {
    day: "lundi 9 mars 2026",
    time: "15:05 (3:05 PM)",
    moment: "lundi 9 mars 2026, 15:05 (3:05 PM), heure de San Ysidro",
    number: "280 000",
    list: "A, B et C",
  },
  ru: {
    day: "понедельник, 9 марта 2026 года",
    time: "15:05 (3:05 PM)",
    moment: "понедельник, 9 марта 2026 года, 15:05 (3:05 PM), время города San Ysidro",
    number: "280 000",
    list: "A, B и C",
  },
  "zh-Hans": {
    day: "2026年3月9日星期一",
    time: "15:05（下午3:05）",
    moment: "2026年3月9日星期一 15:05（下午3:05），San Ysidro 当地时间",
    number: "280,000",
    list: "A、B和C",
  },
  ar: {
    day: "الاثنين، 9 مارس 2026",
    time: "3:05 بعد الظهر (15:05)",
    moment: "الاثنين، 9 مارس 2026، 3:05 بعد الظهر (15:05)، بتوقيت \u2068San Ysidro\u2069",
    number: "280,000",
    list: "A وB وC",
  },
};

describe.each(tags)("in %s", (locale) => {
  it(`writes dates, times, numbers and lists as its readers do (seen with CLDR ${process.versions.cldr})`, () => {
    const written = {
      day: spaced(formatDay(locale, "2026-03-09")),
      time: spaced(formatTime(locale, afternoon, sanYsidro.timeZone)),
      moment: spaced(formatMoment(locale, afternoon, sanYsidro)),
      number: spaced(formatNumber(locale, 280_000)),
      list: formatList(locale, ["A", "B", "C"]),
    };
    expect(written).toEqual(samples[locale]);
  });

  it("says twelve at noon and at midnight on the clock of twelve hours", () => {
    for (const [instant, twentyFour] of [
      ["2026-03-09T19:05:00Z", "12:05"],
      ["2026-03-09T07:05:00Z", "00:05"],
    ] as const) {
      const said = spaced(formatTime(locale, new Date(instant), sanYsidro.timeZone));
      expect(said).toContain(twentyFour);
      expect(said.replace(`(${twentyFour})`, "")).toMatch(/12:05/);
    }
  });

  it("uses the digits 0-9 and the Gregorian year, and no month by number alone", () => {
    for (let month = 1; month <= 12; month++) {
      const day = formatDay(locale, `2026-${String(month).padStart(2, "0")}-09`);
      expect(day).toMatch(/2026/);
      expect(day.replace(/[0-9]/g, "")).not.toMatch(/\p{Nd}/u);
      expect(day).not.toMatch(/M\d\d|\d[/.-]\d/);
    }
  });

  it("has twelve months and seven days with names of their own", () => {
    expect(new Set(monthOptions(locale).map(({ label }) => label)).size).toBe(12);
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) => formatDay(locale, `2026-03-0${day}`).replace(/[0-9]+/g, ""));
    expect(new Set(week.map((day) => day.replace("premye", "").replace(/\s+/g, " "))).size).toBe(7);
  });

  it("says how much time is left, in words", () => {
    const hour = 3_600_000;
    const said = [72 * hour, 53 * hour, 24 * hour, 5 * hour, 2 * hour + 60_000, hour - 1, 59_000, 0, -1];
    const words = said.map((milliseconds) => formatTimeLeft(locale, milliseconds));
    expect(words.filter((one) => one.includes("left.") || one.includes("{"))).toEqual([]);
    expect(new Set(words).size).toBe(words.length - 1);
  });
});

describe("formatTimeLeft", () => {
  const hour = 3_600_000;
  it("rounds down to two units", () => {
    expect(formatTimeLeft("en", 53 * hour + 59 * 60_000)).toBe("2 days and 5 hours");
    expect(formatTimeLeft("en", 25 * hour)).toBe("1 day and 1 hour");
    expect(formatTimeLeft("en", 24 * hour + 59 * 60_000)).toBe("1 day");
    expect(formatTimeLeft("en", 35 * 60_000)).toBe("35 minutes");
    expect(formatTimeLeft("ru", 53 * hour)).toBe("2 дня и 5 часов");
    expect(formatTimeLeft("ar", 26 * hour)).toBe("يوم واحد وساعتان");
    expect(formatTimeLeft("ht", 53 * hour)).toBe("2 jou ak 5 èdtan");
  });
});

describe("formatMoment", () => {
  it("tells the day of the port, not of the server", () => {
    const lateEvening = new Date("2026-03-10T05:30:00Z");
    expect(dayIn("America/Los_Angeles", lateEvening)).toBe("2026-03-09");
    expect(formatMoment("en", lateEvening, sanYsidro)).toContain("Monday, March 9");
  });

  it("follows the port's summer time", () => {
    expect(spaced(formatTime("en", new Date("2026-03-08T09:30:00Z"), "America/Los_Angeles"))).toBe("1:30 AM (01:30)");
    expect(spaced(formatTime("en", new Date("2026-03-08T10:30:00Z"), "America/Los_Angeles"))).toBe("3:30 AM (03:30)");
  });

  it("writes midnight and noon so that nobody takes one for the other", () => {
    expect(spaced(formatTime("en", new Date("2026-01-01T06:00:00Z"), "America/Chicago"))).toBe("12:00 AM (00:00)");
    expect(spaced(formatTime("en", new Date("2026-01-01T18:00:00Z"), "America/Chicago"))).toBe("12:00 PM (12:00)");
  });

  it("keeps a Latin city in one piece inside Arabic", () => {
    expect(formatZone("ar", "El Paso")).toBe("بتوقيت \u2068El Paso\u2069");
  });
});

describe("formatBirth", () => {
  it("says no more than is known", () => {
    expect(formatBirth("en", { precision: "day", year: 1990, month: 3, day: 9 })).toBe("March 9, 1990");
    expect(formatBirth("es", { precision: "month", year: 1990, month: 3 })).toBe("marzo de 1990");
    expect(formatBirth("ht", { precision: "month", year: 1990, month: 3 })).toBe("mas 1990");
    expect(formatBirth("ht", { precision: "day", year: 1990, month: 1, day: 1 })).toBe("premye janvye 1990");
    expect(formatBirth("fr", { precision: "year", year: 1990 })).toBe("1990");
    expect(formatBirth("zh-Hans", { precision: "about", year: 1990 })).toBe("大约 1990 年");
    expect(formatBirth("ar", { precision: "unknown" })).toBe("غير معروف");
  });
});

describe("monthOptions", () => {
  it("has the number and the name, and not the number twice", () => {
    expect(monthOptions("en")[2]).toEqual({ value: "3", label: "3 – March" });
    expect(monthOptions("zh-Hans")[2]).toEqual({ value: "3", label: "3月" });
    expect(formatMonth("ht", 8)).toBe("out");
  });
});

describe("formatList", () => {
  it("leaves one alone and joins two", () => {
    expect(formatList("ht", [])).toBe("");
    expect(formatList("ht", ["Laredo"])).toBe("Laredo");
    expect(formatList("ht", ["Laredo", "Hidalgo"])).toBe("Laredo ak Hidalgo");
    expect(formatList("en", ["Laredo", "Hidalgo"])).toBe("Laredo and Hidalgo");
  });
});
