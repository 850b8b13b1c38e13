import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataFolderHolder, lockDataFolder } from "./data-lock.ts";

let folder: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paso-lock-"));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Another process that takes the lock, says so, and waits. */
async function otherHolder(): Promise<ChildProcess> {
  const program = `import { lockDataFolder } from "#server/data-lock.ts";
    lockDataFolder(${JSON.stringify(folder)}); console.log("locked"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  await new Promise((done) => child.stdout?.once("data", done));
  return child;
}

describe("the lock of the data folder", () => {
  it("refuses a second process with one sentence that names the first", async () => {
    const other = await otherHolder();
    expect(() => lockDataFolder(folder)).toThrow(`Another Paso (process ${other.pid}) is using ${folder}`);
  });

  it("is free again after its process was killed", async () => {
    const other = await otherHolder();
    const gone = new Promise((done) => other.once("exit", done));
    other.kill("SIGKILL");
    await gone;
    expect(existsSync(join(folder, "lock"))).toBe(true);
    lockDataFolder(folder)();
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  it("does not take a stranger with the same pid for its holder", () => {
    writeFileSync(join(folder, "lock"), JSON.stringify({ pid: process.ppid, startedAs: "an earlier life" }));
    expect(dataFolderHolder(folder)).toBeUndefined();
    lockDataFolder(folder)();
  });

  it("takes over half a lock", () => {
    writeFileSync(join(folder, "lock"), '{"pid":');
    lockDataFolder(folder)();
  });

  it("is given back only by its holder", () => {
    const giveBack = lockDataFolder(folder);
    writeFileSync(join(folder, "lock"), "of somebody else");
    giveBack();
    expect(readFileSync(join(folder, "lock"), "utf8")).toBe("of somebody else");
  });
});
