import { lockDataFolder } from "#server/data-lock.ts";
import { keyRing } from "#server/keys/key-ring.ts";
import { refusePortInUse } from "#server/port-in-use.ts";
import { readSettings, type Settings } from "#server/settings.ts";

/** What a start holds before anything else happens: checked settings and the data folder. */
export type Installation = { settings: Settings; unlock: () => void };

/**
 * Checks the settings, takes the data folder where the embedded database is used, and looks whether the
 * port is free and the keys can be used, so that a start that cannot work ends before the long steps.
 * @throws StartRefusal or SettingsError, with one sentence.
 */
export async function takeInstallation(): Promise<Installation> {
  const settings = readSettings();
  const unlock = settings.DATABASE_URL ? () => {} : lockDataFolder(settings.DATA_DIR);
  process.once("exit", unlock);
  await refusePortInUse(settings.PORT);
  keyRing();
  return { settings, unlock };
}
