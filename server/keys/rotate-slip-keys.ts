import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays } from "#domain/application/calendar-date.ts";
import { randomBytes } from "#server/chance.ts";
import { writeFile } from "#server/record/write-file.ts";
import { readSettings, SettingsError } from "#server/settings.ts";
import { keyRing, parseKeyRing, readAgain } from "./key-ring.ts";
import { slipRing } from "./slip-keys.ts";

const knownFor = 180;

/**
 * Lets the next key of slips become the current one and makes a new next one, in the file of the key ring. The one
 * before counts through `until` (`YYYY-MM-DD`), and is known for half a year after it: the counter can say that it is old.
 * What the file holds counts, not what this process knows of it: another one may have changed it.
 * @throws SettingsError where the ring is no file of this installation.
 */
export async function rotateSlipKeys({ until, today }: { until: string; today: string }): Promise<void> {
  const { PASO_KEYS, DATA_DIR } = readSettings();
  if (PASO_KEYS) throw new SettingsError("PASO_KEYS must be changed where it is kept: it is no file of Paso's.");
  keyRing(); // makes the file on first use
  const file = join(DATA_DIR, "keys.json");
  const content = readFileSync(file, "utf8");
  const { current, next, earlier } = slipRing(parseKeyRing(content, file));
  const ring = JSON.parse(content);
  const text = (key: Uint8Array) => Buffer.from(key).toString("base64");
  const kept = earlier
    .filter((old) => today <= addDays(old.until, knownFor))
    .map(({ key, until: end }) => ({ key: text(key), until: end }));
  const slips = {
    current: text(next),
    next: text(randomBytes(32)),
    earlier: [...kept, { key: text(current), until }],
  };
  await writeFile(file, `${JSON.stringify({ ...ring, slips }, null, 2)}\n`, 0o600);
  readAgain();
}
