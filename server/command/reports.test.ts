import { afterEach, expect, test, vi } from "vitest";
import { patchReport } from "./patch-report.ts";
import { riskReport } from "./risk-report.ts";

afterEach(() => vi.useRealTimers());

async function run(report: typeof riskReport, day: string) {
  vi.useFakeTimers({ now: new Date(`${day}T12:00:00Z`), toFake: ["Date"] });
  const lines: string[] = [];
  return { code: await report([], (line) => lines.push(line)), text: lines.join("\n") };
}

test("the risk report passes until a day is past, and fails from then on", async () => {
  const before = await run(riskReport, "2026-11-27");
  expect(before.code).toBe(0);
  expect(before.text).toContain("Whoever is fast, or a machine, takes the places.");
  const after = await run(riskReport, "2028-01-01");
  expect(after.code).toBe(1);
  expect(after.text).toContain("OVERDUE");
});

test("the patch report names every package with its floor, and none is below it", async () => {
  const { text } = await run(patchReport, "2026-11-27");
  for (const name of ["next", "better-auth", "pg", "zod"]) expect(text).toMatch(new RegExp(`^${name} .*floor`, "m"));
  expect(text).not.toMatch(/BELOW|NOT ASSESSED/);
});

test("the patch report fails when nobody looked at the floors for too long", async () => {
  const { code, text } = await run(patchReport, "2028-01-01");
  expect(code).toBe(1);
  expect(text).toContain("OVERDUE");
});
