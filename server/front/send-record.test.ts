import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { frontForTests } from "./front-for-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-record-"));
process.env.DATA_DIR = folder;
const run = join(folder, "draws", "20261201-1");
mkdirSync(run, { recursive: true });
const freeze = JSON.stringify({ applications: 2, words: "¡".repeat(300) });
const leaves = Buffer.from(Array.from({ length: 64 }, (_, i) => i));
writeFileSync(join(run, "freeze.json"), freeze);
writeFileSync(join(run, "leaves.bin"), leaves);
writeFileSync(join(run, "keys.bin"), "");
writeFileSync(join(run, "SHA256SUMS"), "00  freeze.json\n");
writeFileSync(join(run, "freeze.json.1.part"), "half");
writeFileSync(join(folder, "draws", "index.json"), "{}");
writeFileSync(join(folder, "keys.json"), "secret");

// The inner handler is never asked, and neither is a database: there is none.
const { ask, close } = await frontForTests((_request, response) => {
  response.statusCode = 404;
  response.end("inner");
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

test("a file of a record is kept for ever, and may be read by every site", async () => {
  const { status, headers, body } = await ask("/draws/20261201-1/freeze.json", {
    headers: { "accept-encoding": "br" },
  });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "cache-control": "public,max-age=31536000,immutable",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  });
  expect(brotliDecompressSync(body).toString()).toBe(freeze);
});

test("the lists that are renewed are asked for each time", async () => {
  for (const path of ["/draws/index.json", "/draws/20261201-1/SHA256SUMS"]) {
    expect((await ask(path)).headers["cache-control"]).toBe("no-cache");
  }
});

test("bytes come whole, or from where a download was cut off", async () => {
  const whole = await ask("/draws/20261201-1/leaves.bin");
  expect([whole.status, whole.headers["content-length"], whole.body.equals(leaves)]).toEqual([200, "64", true]);
  const rest = await ask("/draws/20261201-1/leaves.bin", { headers: { range: "bytes=60-" } });
  expect([rest.status, rest.headers["content-range"], [...rest.body]]).toEqual([
    206,
    "bytes 60-63/64",
    [60, 61, 62, 63],
  ]);
  const part = await ask("/draws/20261201-1/leaves.bin", { headers: { range: "bytes=2-3" } });
  expect([...part.body]).toEqual([2, 3]);
  const beyond = await ask("/draws/20261201-1/leaves.bin", { headers: { range: "bytes=64-" } });
  expect([beyond.status, beyond.body.length]).toEqual([200, 64]);
  const head = await ask("/draws/20261201-1/leaves.bin", { method: "HEAD" });
  expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, "64", 0]);
  const empty = await ask("/draws/20261201-1/keys.bin");
  expect([empty.status, empty.body.length]).toEqual([200, 0]);
});

test.each([
  "/draws/20261201-1/seed.json",
  "/draws/20261202-1/freeze.json",
  "/draws/20261201-1/freeze.json.1.part",
  "/draws/20261201-1/../../keys.json",
  "/draws/..%2f..%2fkeys.json",
  "/draws/20261201-1/",
])("nothing else of the disk is given: %s", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(String(body)).not.toMatch(/secret|half/);
});
