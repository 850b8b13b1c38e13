import { setTimeout as after } from "node:timers/promises";
import { startFront } from "#server/front/start-front.ts";

// The front before a built Next, as it is served but for the database, which the pages measured do not ask.
const { port } = await startFront({ port: 0, host: "127.0.0.1" });
// The pages are compressed ahead in the background.
await after(Number(process.env["WARM_MS"] ?? 0));
console.log(port);
process.on("message", () => process.send?.(process.cpuUsage()));
