import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSettings } from "#server/settings.ts";
import { unsafeSettings } from "./unsafe-settings.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-unsafe-"));
afterAll(() => rmSync(folder, { recursive: true }));

const safe = {
  DATA_DIR: folder,
  PUBLIC_ORIGIN: "https://paso.example",
  DATABASE_URL: "postgres://paso@db.example/paso?sslmode=verify-full",
  SMTP_URL: "smtps://mail.example",
  DRAW_SIGNED_BY: "two",
  DRAW_BEACONS: "drand,local",
};
const judge = (changed: Record<string, string>) =>
  unsafeSettings(readSettings({ NODE_ENV: "test", ...safe, ...changed }));

test("finds nothing in a sound installation, nor in a trial", () => {
  expect(judge({})).toEqual([]);
  expect(judge({ PUBLIC_ORIGIN: "", DATABASE_URL: "", SMTP_URL: "smtp://mail.example" })).toEqual([]);
});

test.each([
  [{ PUBLIC_ORIGIN: "http://paso.example" }, "https"],
  [{ DATABASE_URL: "" }, "DATABASE_URL"],
  [{ DATABASE_URL: "postgres://paso@db.example/paso" }, "sslmode"],
  [{ SMTP_URL: "smtp://mail.example" }, "SMTP_URL"],
  [{ DRAW_SIGNED_BY: "nobody" }, "DRAW_SIGNED_BY"],
  [{ DRAW_BEACONS: "local" }, "DRAW_BEACONS"],
])("names what is unsafe in %o", (changed, word) => {
  const found = judge(changed as Record<string, string>);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(word);
});

test("finds keys that others can read", () => {
  const file = join(folder, "keys.json");
  writeFileSync(file, "{}", { mode: 0o600 });
  expect(judge({})).toEqual([]);
  chmodSync(file, 0o640);
  expect(judge({})[0]).toContain("keys.json");
});
