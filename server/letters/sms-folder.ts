import { accessSync, constants, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newId } from "#server/chance.ts";
import { StartRefusal } from "#server/start-refusal.ts";
import type { Carrier } from "./carrier.ts";

/**
 * Lays each short message into a folder, from which the gateway of a telephone company takes it: a file `<id>.json` with
 * `to` and `text`, whole as soon as it is there, and readable by its owner alone.
 * @throws StartRefusal where nothing can be written there.
 */
export function smsFolderCarrier(folder: string): Carrier {
  try {
    if (!statSync(folder).isDirectory()) throw new Error("no folder");
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartRefusal("SMS_FOLDER must be a folder in which Paso can write.");
  }
  return {
    async carry(to, { short }, id = newId()) {
      const path = join(folder, `${id}.json`);
      writeFileSync(`${path}.part`, JSON.stringify({ to, text: short }), { mode: 0o600 });
      renameSync(`${path}.part`, path);
      return "sent";
    },
  };
}
