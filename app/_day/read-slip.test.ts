import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { rotateSlipKeys } from "#server/keys/rotate-slip-keys.ts";
import { signSlip, slipPublicKeys } from "#server/keys/slip-keys.ts";
import { slipDigest } from "#server/staff/take-day.ts";
import type { KeptParty } from "./day-reply.ts";
import { readSlip } from "./read-slip.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-read-slip-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

// Eight in the evening in Phoenix, the next day by UTC.
const startsAt = new Date("2026-12-02T03:00:00Z");
const number = randomBytes(12);
const own: KeptParty = {
  ...{ handle: "1234567890", time: "20:00", state: "confirmed", came: "", people: [], asks: [] },
  slip: slipDigest(number),
};
const day = () => ({
  ...{ code: 3, date: "2026-12-01", timeZone: "America/Phoenix", parties: [own] },
  keys: slipPublicKeys().map(({ publicKey: key, until }) => ({ key, ...(until && { until }) })),
});

test("without a network a slip shows its party, and one that is not this port's and day's says why not", async () => {
  const letters = signSlip({ port: 3, startsAt, number });
  const read = (typed: string) => readSlip(typed, day(), startsAt);
  expect(await read(letters)).toBe(own);
  expect(await read(letters.toLowerCase().replace(/(.{5})/g, "$1 "))).toBe(own);
  expect(await read(letters.replace(/^(.{60})./, (_, start) => `${start}${letters[60] === "A" ? "B" : "A"}`))).toBe(
    "slip-not-ours",
  );
  expect(await read(signSlip({ port: 4, startsAt, number }))).toBe("slip-other-port");
  expect(await read(signSlip({ port: 3, startsAt: new Date("2026-12-01T03:00:00Z"), number }))).toBe("slip-other-day");
  expect(await read(signSlip({ port: 3, startsAt, number: randomBytes(12) }))).toBe("slip-over");
});

test("a slip with an old key counts through its last day, and one with the key that follows counts at once", async () => {
  const before = day();
  const old = signSlip({ port: 3, startsAt, number });
  await rotateSlipKeys({ until: "2026-12-02", today: "2026-11-20" });
  expect(await readSlip(signSlip({ port: 3, startsAt, number }), before, startsAt), "kept before").toBe(own);
  expect(await readSlip(old, day(), startsAt)).toBe(own);
  expect(await readSlip(old, day(), new Date("2026-12-03T03:00:00Z"))).toBe("slip-key-over");
});
