// `npm run paso -- <command>`: the command line, once packages are there.
import { fileURLToPath } from "node:url";
import { installMissing } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await installMissing();
const { register } = await import("tsx/esm/api");
register();
const { paso } = await import("../server/command/paso.ts");
process.exitCode = await paso(process.argv.slice(2), console.log);
