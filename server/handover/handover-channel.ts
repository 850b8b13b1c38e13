import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFile } from "#server/record/write-file.ts";
import { readSettings } from "#server/settings.ts";

/** A file for a port: its bytes are encrypted for that port. */
export type HandoverFile = { port: string; name: string; bytes: Uint8Array };

/** How files reach a port's own systems. The same file may be delivered twice, with the same name and bytes. */
export interface HandoverChannel {
  /** Delivers a file whole or not at all. @throws when it could not; it is tried again. */
  deliver(file: HandoverFile): Promise<void>;
  /** Takes away a port's files of days before this one, `YYYY-MM-DD`. */
  removeBefore(port: string, date: string): Promise<void>;
}

/** How a file is named: the day of the appointments, and which file of that day it is. */
export function handoverName(date: string, number: number): string {
  return `${date}-${number}.jwe`;
}

/** Puts files into a folder for each port, `DATA_DIR/handover/<port>/`, from which the port's systems take them. */
export function folderChannel(folder = join(readSettings().DATA_DIR, "handover")): HandoverChannel {
  return {
    deliver: ({ port, name, bytes }) => writeFile(join(folder, port, name), bytes, 0o600),
    removeBefore: async (port, date) => {
      const names = await readdir(join(folder, port)).catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === "ENOENT") return [];
        throw fault;
      });
      // Also what a crash left half written: it begins with its day too.
      const old = names.filter((name) => /^\d{4}-\d\d-\d\d-/.test(name) && name.slice(0, 10) < date);
      for (const name of old) await rm(join(folder, port, name), { force: true });
    },
  };
}
