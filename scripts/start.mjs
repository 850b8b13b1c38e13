// `npm start`: from a fresh folder to a running Paso. Runs on bare Node, before anything is installed.
import { judgeNode } from "./node-version.mjs";

const { refusal, warning } = judgeNode(process.versions.node, new Date().toISOString().slice(0, 10));
if (warning) console.error(warning);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  // Later syntax is only read by a Node that was not refused.
  void import("./start-paso.mjs").then(({ startPaso }) => startPaso(process.argv.slice(2)));
}
