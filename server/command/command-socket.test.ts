import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forwardCommand, serveCommands } from "./command-socket.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paso-socket-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function forward(words: string[]): Promise<{ exit: number; said: string[] }> {
  const said: string[] = [];
  const exit = await forwardCommand(folder, words, (line) => said.push(line));
  return { exit, said };
}

describe("the socket of the command line", () => {
  it("carries a command there, and what it says and its exit code back", async () => {
    const close = await serveCommands(folder);
    const { exit, said } = await forward(["no-such", "command"]);
    await close();
    expect(exit).toBe(2);
    expect(said[0]).toBe('There is no command "no-such command".');
  });

  it("opens for its owner only", async () => {
    const close = await serveCommands(folder);
    expect(statSync(join(folder, "socket")).mode & 0o077).toBe(0);
    await close();
  });

  it("takes the place of a socket that a killed process left", async () => {
    writeFileSync(join(folder, "socket"), "");
    const close = await serveCommands(folder);
    expect((await forward([])).exit).toBe(2);
    await close();
  });

  it("finds another place when the folder's path is too long for a socket", async () => {
    const short = folder;
    folder = join(folder, "a-folder-with-a-long-name/".repeat(6));
    const close = await serveCommands(folder);
    expect((await forward([])).exit).toBe(2);
    await close();
    folder = short;
  });

  it("survives nonsense and a caller who leaves", async () => {
    const close = await serveCommands(folder);
    await new Promise<void>((done) => {
      const caller = createConnection(join(folder, "socket"), () => caller.write("{\n"));
      caller.once("data", () => caller.destroy());
      caller.once("close", () => done());
    });
    expect((await forward([])).exit).toBe(2);
    await close();
  });

  it("says in one sentence that nobody answers", async () => {
    await expect(forward(["draw"])).rejects.toThrow("The running Paso did not answer; try again in a moment.");
  });
});
