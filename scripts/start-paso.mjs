import { fileURLToPath } from "node:url";
import { endWithNpm } from "./end-with-npm.mjs";
import { installMissing } from "./install.mjs";
import { StepFailure } from "./run-step.mjs";

const OPTIONS = ["--demo", "--built"];

/**
 * Installs, builds, and serves until a signal comes. `--demo` sets up a demonstration first; `--built`
 * takes packages and pages as they are (tests use it).
 */
export async function startPaso(args) {
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown) return refuse(`There is no option ${unknown}; npm start knows ${OPTIONS.join(" and ")}.`);
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  process.env.NODE_ENV ??= "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  endWithNpm();
  let sentence = (fault) => (fault instanceof StepFailure ? fault.message : undefined);
  try {
    const isBuilt = args.includes("--built");
    if (!isBuilt) await installMissing();
    // From here on packages are there, and TypeScript can be read.
    await import("tsx/esm/api").then(({ register }) => register());
    const { takeInstallation } = await import("../server/take-installation.ts");
    const { refusalSentence } = await import("../server/start-refusal.ts");
    sentence = (fault) => (fault instanceof StepFailure ? fault.message : refusalSentence(fault));
    const installation = await takeInstallation();
    const { actionsKey, buildIfChanged } = await import("./build.mjs");
    if (!isBuilt) await buildIfChanged();
    process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionsKey();
    const { startServer } = await import("../server/start.ts");
    await startServer(installation, { isDemonstration: args.includes("--demo"), say: console.log });
  } catch (fault) {
    refuse(sentence(fault) ?? fault);
  }
}

function refuse(why) {
  console.error(why);
  process.exit(1);
}
