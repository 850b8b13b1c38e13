import { createServer, type Server } from "node:http";
import next from "next";
import type { InnerHandler } from "./front-handler.ts";

/** Next, prepared to answer in this process. */
export type NextInside = {
  handler: InnerHandler;
  close(): Promise<void>;
};

/**
 * Prepares Next as its custom-server guide says. It attaches a socket listener to the server it is given, so
 * that outside of development it is given one that listens nowhere.
 */
export async function startNext(server: Server, dir: string, dev: boolean): Promise<NextInside> {
  const nowhere = createServer();
  const app = next({ dev, dir, quiet: !dev, httpServer: dev ? server : nowhere });
  await app.prepare();
  return { handler: app.getRequestHandler(), close: () => app.close() };
}
