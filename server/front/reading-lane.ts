import { type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { now } from "../clock.ts";
import type { ReadyAnswer } from "./kept-answers.ts";
import { type AskedPage, readSimple } from "./simple-request.ts";

/** Answers a page from memory; undefined where it is not there for whoever asks. */
export type FromMemory = (asked: AskedPage) => ReadyAnswer | undefined;

/**
 * Lets simple requests for pages in memory go past Node's HTTP code, which beside Next takes longer than all that the
 * front does: they are read from the connection and answered in one write. At the first request that is anything else the
 * connection goes to Node with all that has come, and stays there.
 * @returns what ends the connections that are still in the lane, once they have got what they asked for
 */
export function openReadingLane(server: Server, fromMemory: FromMemory): () => void {
  const toNode = server.listeners("connection");
  const open = new Set<Socket>();
  server.removeAllListeners("connection").on("connection", (socket: Socket) => {
    const destroy = () => socket.destroy();
    const end = () => socket.end();
    const leave = () => {
      open.delete(socket);
      socket.off("data", read).off("end", end).off("timeout", destroy).off("error", destroy).off("close", leave);
      socket.setTimeout(0);
    };
    const read = (bytes: Buffer) => {
      // Who asks for more without reading what came is for Node, which then stops reading too.
      const asked = socket.writableLength > 0 ? undefined : readSimple(bytes);
      const answer = asked && fromMemory(asked);
      if (answer) {
        socket.setTimeout(server.keepAliveTimeout);
        send(socket, answer, server.keepAliveTimeout);
        return;
      }
      leave();
      for (const listener of toNode) listener.call(server, socket);
      socket.unshift(bytes);
    };
    open.add(socket);
    socket.on("data", read).on("end", end).on("timeout", destroy).on("error", destroy).on("close", leave);
    socket.setTimeout(server.headersTimeout);
  });
  return () => {
    for (const socket of open) socket.end();
  };
}

/** Says what Node would say, in the same order. */
function send(socket: Socket, { status, head, body, isShort }: ReadyAnswer, keepAliveMs: number): void {
  let text = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`;
  for (let at = 0; at < head.length; at += 2) text += `${head[at]}: ${head[at + 1]}\r\n`;
  if (!isShort) {
    text += `Date: ${now().toUTCString()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveMs / 1000}\r\n`;
  }
  socket.cork();
  socket.write(`${text}\r\n`, "latin1");
  if (body) socket.write(body);
  socket.uncork();
}
