import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readAgain } from "#server/keys/key-ring.ts";
import { slipKeys, slipRotate } from "./slip-keys.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-slip-keys-"));

beforeAll(() => {
  process.env.DATA_DIR = folder;
  readAgain();
});
afterAll(() => rmSync(folder, { recursive: true }));

it("the next key becomes the current one, and the one before counts as long as an appointment can be ahead", async () => {
  const said: string[] = [];
  const print = (line: string) => void said.push(line);
  expect(await slipKeys([], print)).toBe(0);
  expect(await slipRotate([], print)).toBe(0);
  const [current, next, newCurrent, newNext, earlier, advice] = said.map((line) => line.split(/\s+/));
  expect(newCurrent?.[1]).toBe(next?.[1]);
  expect(earlier?.[1]).toBe(current?.[1]);
  expect(newNext?.[1]).not.toBe(next?.[1]);
  const days = (Date.parse(earlier?.at(-1) ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(20.9);
  expect(advice?.[0]).toBe("Start");
});
