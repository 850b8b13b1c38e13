import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { recordingOf, recordingOfPage } from "../recordings/recording-of.ts";
import { frontForTests } from "./front-for-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-recordings-"));
process.env.DATA_DIR = folder;
mkdirSync(join(folder, "recordings", "ht", "apply"), { recursive: true });
writeFileSync(join(folder, "recordings", "ht", "apply", "contact.mp3"), "sounds");
writeFileSync(join(folder, "recordings", "ht", "home.mp3"), "hello");
writeFileSync(join(folder, "keys.json"), "secret");

const { ask, close } = await frontForTests((_request, response) => {
  response.statusCode = 404;
  response.end("inner");
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

test("a page has the recording of its own language and name", () => {
  expect(recordingOfPage("/ht/apply/contact?a=1")).toBe("/recordings/ht/apply/contact.mp3");
  expect(recordingOfPage("/ht")).toBe("/recordings/ht/home.mp3");
  expect(recordingOfPage("/es/apply/contact")).toBeUndefined();
  expect(recordingOf("..", "keys")).toBeUndefined();
});

test("a recording comes whole, or from where it was cut off", async () => {
  const { status, headers, body } = await ask("/recordings/ht/apply/contact.mp3");
  expect([status, headers["content-type"], body.toString()]).toEqual([200, "audio/mpeg", "sounds"]);
  const rest = await ask("/recordings/ht/apply/contact.mp3", { headers: { range: "bytes=4-" } });
  expect([rest.status, rest.body.toString()]).toEqual([206, "ds"]);
});

test("what nobody has recorded is not found, and nothing else of the folder is sent", async () => {
  expect((await ask("/recordings/ht/apply/device.mp3")).status).toBe(404);
  for (const path of ["/recordings/../keys.json", "/recordings/ht/..%2f..%2fkeys.json", "/recordings/ht/"]) {
    expect((await ask(path)).body.toString(), path).not.toContain("secret");
  }
});
