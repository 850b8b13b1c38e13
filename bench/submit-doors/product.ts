import { database } from "#server/database/open-database.ts";
import { startFront } from "#server/front/start-front.ts";

// Paso as it is served, on a free port: the parent reads the port and ends this process.
database();
const { port } = await startFront({ port: 0, host: "127.0.0.1" });
console.log(port);
