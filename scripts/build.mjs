import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runStep } from "./run-step.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = ["app", "domain", "messages", "public", "server"];
const SOURCE_FILES = [
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "scripts/build-scripts.mjs",
  "scripts/build.mjs",
  "tsconfig.json",
];
const mark = join(root, ".next", "paso-sources");

/** Builds the pages if a source, a package or the key of actions changed since the last build. */
export async function buildIfChanged() {
  const key = actionsKey();
  const sources = sourcesHash(key);
  const isBuilt = existsSync(join(root, ".next", "BUILD_ID")) && existsSync(mark);
  if (isBuilt && readFileSync(mark, "utf8") === sources) return;
  await runStep({
    doing: "Building the pages (about half a minute)",
    program: join(root, "node_modules", "next", "dist", "bin", "next"),
    args: ["build"],
    env: { ...process.env, NODE_ENV: "production", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key },
  });
  compileAhead();
  const { buildScripts } = await import("./build-scripts.mjs");
  await buildScripts();
  writeFileSync(mark, sources);
}

/**
 * Chromium compiles a script that begins with this comment in a thread beside the page, whole, and not function by
 * function while the page waits.
 */
function compileAhead() {
  const chunks = join(root, ".next", "static", "chunks");
  for (const name of readdirSync(chunks).filter((file) => file.endsWith(".js"))) {
    const file = join(chunks, name);
    writeFileSync(file, `//# allFunctionsCalledOnLoad\n${readFileSync(file, "utf8")}`);
  }
}

/**
 * The key that keeps the ids of actions the same over builds, so that a page opened before an update can
 * still be sent: from the environment, else from the data folder, made on first use.
 */
export function actionsKey() {
  const given = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  if (given) return given;
  const folder = resolve(root, process.env.DATA_DIR || ".data");
  const file = join(folder, "actions-key");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8").trim();
}

function sourcesHash(key) {
  const hash = createHash("sha256").update(key);
  for (const path of [...SOURCES.flatMap(filesIn), ...SOURCE_FILES]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(path);
      return /\.test\.tsx?$|\.d\.json\.ts$/.test(entry.name) ? [] : [path];
    });
}
