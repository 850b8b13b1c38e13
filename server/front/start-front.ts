import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import type { Kiosks } from "../kiosk/kiosks-in.ts";
import { readSettings } from "../settings.ts";
import type { Mark } from "./add-marks.ts";
import { allowedHosts, type FrontHosts } from "./allowed-hosts.ts";
import { askMyself } from "./ask-myself.ts";
import { scriptsOfBuild } from "./device-scripts.ts";
import { frontHandler, type InnerHandler } from "./front-handler.ts";
import { sheetsOfBuild } from "./page-sheets.ts";
import { openReadingLane } from "./reading-lane.ts";
import { type NextInside, startNext } from "./start-next.ts";
import { warmPages } from "./warm-pages.ts";

/** A front that is being served. */
export type Front = {
  server: Server;
  port: number;
  /** When the pages that everybody may have are in memory. */
  warmed: Promise<void>;
  /** Lets what is being answered end, for some seconds at most, and then ends the server and Next. */
  close(): Promise<void>;
};

/** How a front is started. */
export type FrontOptions = {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** The folder that holds the build. */
  dir?: string;
  dev?: boolean;
  settings?: FrontHosts;
  /** Whether the database answers; asked when a page failed, for a second at most. */
  databaseAnswers?: () => Promise<boolean>;
  /** What every page says of the installation. */
  marks?: readonly Mark[];
  /** The shared devices that were given to places. */
  kiosks?: Kiosks;
  /** Another handler in place of Next's. */
  inner?: InnerHandler;
};

type Handler = ReturnType<typeof frontHandler>["answer"];

const longestGoodbyeMs = 5_000;

/**
 * Serves Paso on one port, in this process: Next's handler with the front round it. The port is taken
 * first, and who comes before Next is ready waits.
 * @throws the error of listening (EADDRINUSE, EACCES) when the port cannot be had.
 */
export async function startFront(options: FrontOptions): Promise<Front> {
  const { port, host, dev = false, dir = process.cwd(), settings = readSettings() } = options;
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 });
  const early: Parameters<Handler>[] = [];
  let handle: Handler = async (...exchange) => void early.push(exchange);
  server.on("request", (request, response) => void handle(request, response));
  await listen(server, port, host);

  const { port: taken } = server.address() as AddressInfo;
  const inside: NextInside = options.inner
    ? { handler: options.inner, close: async () => {} }
    : await startNext(server, dir, dev);
  // Nothing of Paso is a socket; Next's development client asks for one, and Next answers it there.
  if (!dev) server.on("upgrade", (_request, socket) => socket.destroy());
  const { answer, fromMemory } = frontHandler(inside.handler, {
    hosts: allowedHosts(settings),
    origin: settings.PUBLIC_ORIGIN,
    staffHost: settings.STAFF_ORIGIN && new URL(settings.STAFF_ORIGIN).hostname,
    dev,
    databaseAnswers: () => withinASecond(options.databaseAnswers),
    marks: options.marks ?? [],
    kiosks: options.kiosks,
    sheets: sheetsOfBuild(dir),
    scripts: scriptsOfBuild(dir),
    askMyself: (path, headers) => askMyself(taken, path, headers),
  });
  handle = answer;
  const closeLane = openReadingLane(server, fromMemory);
  for (const exchange of early) void handle(...exchange);
  const ending = new AbortController();
  const warmed = dev || options.inner ? Promise.resolve() : warmPages(taken, dir, ending.signal);
  const end = () => {
    ending.abort();
    closeLane();
    return close(server, inside, warmed);
  };
  return { server, port: taken, warmed, close: end };
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function withinASecond(databaseAnswers: (() => Promise<boolean>) | undefined): Promise<boolean> {
  if (databaseAnswers === undefined) return true;
  const answers = databaseAnswers().catch(() => false);
  return Promise.race([answers, after(1_000, false, { ref: false })]);
}

async function close(server: Server, inside: NextInside, warmed: Promise<void>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, after(longestGoodbyeMs, undefined, { ref: false })]);
  server.closeAllConnections();
  await warmed;
  await inside.close();
}
