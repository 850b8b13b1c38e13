import { randomBytes } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { readMessages } from "#app/_i18n/messages.ts";
import { shownTo } from "#domain/staff/policy.ts";
import { onlyShown } from "#domain/staff/shown-fields.ts";
import { madeUpParty } from "#server/demo/made-up-party.ts";
import { type DayParty, slipDigest } from "#server/staff/take-day.ts";
import { showDay } from "./show-day.ts";

const port = { slug: "san-ysidro", name: "San Ysidro", city: "San Diego", timeZone: "America/Los_Angeles" };
const at = new Date("2026-12-01T16:00:00Z");

/** Parties as they are: of eight origins, in their own letters, each slip with a number of chance. */
const parties = Array.from({ length: 400 }, (_, index): DayParty => {
  const { application } = madeUpParty(index, "2026-11-01");
  return {
    handle: String(1_000_000_000 + index * 7_777_777),
    time: `${String(8 + Math.floor(index / 50)).padStart(2, "0")}:00`,
    size: application.party.length,
    state: "came",
    cameAt: new Date(at.getTime() + index * 60_000),
    slip: slipDigest(randomBytes(12)),
    answers: onlyShown(application, shownTo("officer", "keep-day")),
  };
});

test.each(["en", "es"] as const)("the day of 400 parties is at most 60 KB compressed, in %s", async (locale) => {
  const say = createTranslator({ locale, messages: await readMessages(locale), namespace: "staff" });
  const day = showDay({ code: 1, endsInMs: 1, parties }, { port, date: "2026-12-01", at, locale, say });
  expect(day.parties.flatMap(({ people }) => people).length, "people").toBeGreaterThan(1_000);
  const body = Buffer.from(JSON.stringify(day));
  const sizes = { gzip: gzipSync(body).length, brotli: brotliCompressSync(body).length };
  expect(sizes.gzip, JSON.stringify(sizes)).toBeLessThanOrEqual(60_000);
  expect(sizes.brotli, JSON.stringify(sizes)).toBeLessThanOrEqual(60_000);
  expect(sizes.gzip, "as much as is there").toBeGreaterThan(10_000);
});
