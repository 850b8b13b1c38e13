import { startFront } from "#server/front/start-front.ts";

// The front before a built Next, as it is served but for the database, which the pages measured do not ask.
const { port, warmed } = await startFront({ port: 0, host: "127.0.0.1" });
await warmed;
console.log(port);
process.on("message", () => process.send?.(process.cpuUsage()));
