import { spawn } from "node:child_process";

const here = new URL("./die-with-parent.mjs", import.meta.url).href;
const LAST_LINES = 40;

/**
 * Runs a Node program as a step of a start, saying what it does and for how long, and keeping its own
 * words for the case that it fails. The step ends with us, however we end.
 */
export function runStep({ doing, program, args, env = process.env }) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.log(`${doing} …`);
  const child = spawn(process.execPath, ["--import", here, program, ...args], {
    env: { ...env, PASO_PARENT: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
  const progress = setInterval(() => console.log(`  … still at it (${seconds()} s)`), 10_000);
  const stop = (signal) => child.kill(signal);
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (code, signal) => {
      clearInterval(progress);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      if (code === 0) {
        console.log(`  done in ${seconds()} s`);
        done();
      } else if (signal === "SIGINT" || signal === "SIGTERM") {
        process.exit(130);
      } else {
        console.error(Buffer.concat(said).toString().trim().split("\n").slice(-LAST_LINES).join("\n"));
        failed(new StepFailure(`${doing} did not work; the lines above say why.`));
      }
    });
  });
}

/** A step that failed after its own words were shown. */
export class StepFailure extends Error {}
