import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { createConnection, createServer, type Socket } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { StartRefusal } from "#server/start-refusal.ts";
import { runCommand } from "./run-command.ts";

type Said = { say: string } | { exit: number };

/** The longest address of a socket that every system takes, in bytes. */
const longestPath = 100;

/**
 * Lets the command line reach the process that holds the data folder, through a socket that only its
 * owner can open. Call it with the lock held.
 * @returns a function that closes the door.
 */
export async function serveCommands(folder: string): Promise<() => Promise<void>> {
  const path = socketPath(folder);
  if (process.platform !== "win32") {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (lstatSync(dirname(path)).uid !== userInfo().uid) {
      throw new StartRefusal(`${dirname(path)} belongs to somebody else; set another DATA_DIR.`);
    }
    rmSync(path, { force: true });
  }
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
    linesOf(socket).once("line", (line) => void answer(line, socket));
  });
  // The mask closes the moment between listen and chmod in which others could connect.
  const mask = process.umask(0o177);
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(path, done);
    process.umask(mask);
  });
  if (process.platform !== "win32") chmodSync(path, 0o600);
  return () =>
    new Promise((done) => {
      server.close(() => done());
      for (const socket of open) socket.destroy();
    });
}

/**
 * Runs a command in the process that holds the data folder.
 * @returns its exit code.
 * @throws StartRefusal when that process does not answer.
 */
export function forwardCommand(folder: string, words: string[], say: (line: string) => void): Promise<number> {
  return new Promise((done, failed) => {
    const socket = createConnection(socketPath(folder));
    let exit: number | undefined;
    socket.once("connect", () => socket.write(`${JSON.stringify(words)}\n`));
    linesOf(socket).on("line", (line) => {
      const said = JSON.parse(line) as Said;
      if ("say" in said) say(said.say);
      else exit = said.exit;
    });
    socket.once("error", () => {});
    socket.once("close", () => {
      if (exit === undefined) failed(new StartRefusal("The running Paso did not answer; try again in a moment."));
      else done(exit);
    });
  });
}

async function answer(line: string, socket: Socket): Promise<void> {
  const tell = (said: Said) => void socket.write(`${JSON.stringify(said)}\n`);
  const say = (text: string) => tell({ say: text });
  try {
    tell({ exit: await runCommand(JSON.parse(line) as string[], say) });
  } catch (fault) {
    say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    tell({ exit: 1 });
  }
  socket.end();
}

/** Readline raises its input's errors again as its own; "close" follows and is enough. */
function linesOf(socket: Socket) {
  return createInterface({ input: socket }).on("error", () => {});
}

function socketPath(folder: string): string {
  const inside = join(resolve(folder), "socket");
  const mark = createHash("sha256").update(inside).digest("hex").slice(0, 16);
  if (process.platform === "win32") return `\\\\.\\pipe\\paso-${mark}`;
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  return join(tmpdir(), `paso-${userInfo().uid}-${mark}`, "socket");
}
