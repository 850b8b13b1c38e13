import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartRefusal } from "#server/start-refusal.ts";

/** Who holds a data folder. `startedAs` tells a process from a later one that was given the same pid. */
export type LockHolder = { pid: number; startedAs: string };

/**
 * Takes the data folder for this process alone: two processes on one embedded database lose rows
 * without an error. A lock whose process is gone is taken over, so a killed start blocks nobody.
 * @returns a function that gives the folder back.
 * @throws StartRefusal when a living process holds it.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "lock");
  const mine = JSON.stringify({ pid: process.pid, startedAs: startOf(process.pid) } satisfies LockHolder);
  while (!tryLink(file, mine)) {
    const holder = dataFolderHolder(folder);
    if (holder) {
      throw new StartRefusal(
        `Another Paso (process ${holder.pid}) is using ${folder}; stop it, or set another DATA_DIR.`,
      );
    }
    removeStale(file);
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true });
  };
}

/** The living process that holds the data folder, or undefined. */
export function dataFolderHolder(folder: string): LockHolder | undefined {
  const text = read(join(folder, "lock"));
  if (text === undefined) return undefined;
  try {
    const holder = JSON.parse(text) as LockHolder;
    return isAlive(holder.pid) && startOf(holder.pid) === holder.startedAs ? holder : undefined;
  } catch {
    return undefined; // Half a lock, as a full disk leaves it, holds nothing.
  }
}

/** Linked into place, so that nobody ever reads half of a lock. */
function tryLink(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw fault;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moved aside before it is judged again: of two starts that see one stale lock, only one removes it. */
function removeStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  const judged = read(file);
  try {
    renameSync(file, aside);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return;
    throw fault;
  }
  const taken = read(aside);
  rmSync(aside, { force: true });
  if (taken !== undefined && taken !== judged) tryLink(file, taken);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started, in whatever form the system tells it; "" where it does not. */
function startOf(pid: number): string {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return `${boot} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
    }
    const [program, args] =
      process.platform === "win32"
        ? ["powershell", ["-NoProfile", "-Command", `(Get-Process -Id ${pid}).StartTime.Ticks`]]
        : ["ps", ["-o", "lstart=", "-p", String(pid)]];
    return execFileSync(program as string, args as string[], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
}
