// `npm run simulate`: ways of giving places compared over a crowd, once packages are there.
import { fileURLToPath } from "node:url";
import { installMissing } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await installMissing();
const { register } = await import("tsx/esm/api");
register();
const { runSimulation } = await import("../server/simulation/run-simulation.ts");
process.exitCode = runSimulation(process.argv.slice(2), console.log);
