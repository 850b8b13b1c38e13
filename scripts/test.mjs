// `npm test`: every suite. `npm run check` (--fast): what needs neither a database nor a browser.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { actionsKey } from "./build.mjs";
import {
  ensureChromium,
  ensureOtherBrowsers,
  ensurePrinting,
  ensureProxy,
  ensureTextBrowser,
  installDebianPackages,
} from "./ensure-programs.mjs";
import { installMissing } from "./install.mjs";
import { findServerPrograms, startPostgres, stopPostgres } from "./postgres.mjs";

const isFast = process.argv.includes("--fast");
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), "paso-test-"));
// The database's own user must be able to pass through.
chmodSync(folder, 0o711);
const results = [];
let running;

process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionsKey();
// A developer's own settings must not reach the tests, nor the tests a developer's data.
for (const name of [
  "DATABASE_URL",
  "PUBLIC_ORIGIN",
  "STAFF_ORIGIN",
  "ALLOWED_HOSTS",
  "SMTP_URL",
  "PASO_KEYS",
  "PORT",
  "NODE_ENV",
]) {
  delete process.env[name];
}
process.env.DATA_DIR = join(folder, "data");
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    running?.kill(signal);
    tidy();
    process.exit(130);
  });
}

const next = ["node_modules/next/dist/bin/next"];
const suites = [
  ["lint", () => check(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"])],
  ["types", () => check([...next, "typegen"], ["node_modules/typescript/bin/tsc", "--noEmit"])],
  [
    "boundaries",
    () => check(...["domain", "app/_offline/worker"].map((part) => ["node_modules/typescript/bin/tsc", "-p", part])),
  ],
  ["dead code", () => check(["node_modules/knip/bin/knip.js", "--no-config-hints"])],
  isFast
    ? ["unit", () => vitest(databaseTests().flatMap((file) => ["--exclude", file]))]
    : ["unit and database", vitest],
  ...(isFast ? [] : [["end to end", playwright]]),
];

try {
  await installMissing();
  if (!isFast) {
    await ensurePostgres();
    ensureTextBrowser();
    ensureProxy();
    ensureOtherBrowsers();
    ensurePrinting();
    ensureChromium();
  }
  for (const [name, run] of suites) {
    const startedAt = Date.now();
    console.log(`\n== ${name}`);
    const result = await run();
    results.push({ name, ...result, seconds: Math.round((Date.now() - startedAt) / 1000) });
  }
} catch (fault) {
  console.error(fault.message);
  results.push({ name: "what the suites need", passed: 0, failed: 1, skipped: 0, seconds: 0 });
} finally {
  tidy();
}
report();

/** Programs that must all succeed; together they count as one. */
async function check(...programs) {
  let isSound = true;
  for (const args of programs) isSound = (await run(args)) === 0 && isSound;
  return { passed: isSound ? 1 : 0, failed: isSound ? 0 : 1, skipped: 0 };
}

async function vitest(more = []) {
  const file = join(folder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(["node_modules/vitest/vitest.mjs", "run", ...reporters, ...more]);
  const found = readJson(file) ?? noTests();
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, testResults } = found;
  return { passed, failed: atLeastOne(numFailedTests, code), skipped, faults: testResults.flatMap(faultsIn) };
}

/** A line for each test of a file that failed, and for a file that failed outside its tests. */
function faultsIn({ name: file, status, message, assertionResults }) {
  const failed = assertionResults.filter((one) => one.status === "failed");
  const outside = status === "failed" && failed.length === 0 ? [`${file}: ${message}`] : [];
  return [...outside, ...failed.map((one) => `${file}: ${one.fullName}\n${one.failureMessages.join("\n")}`)];
}

async function playwright() {
  const code = await run(["node_modules/@playwright/test/cli.js", "test"]);
  const stats = readJson("test-results/e2e.json")?.stats;
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats ?? {};
  if (flaky) console.log(`${flaky} passed only at the second try, and may hide a fault: read the report above.`);
  return { passed: expected + flaky, failed: atLeastOne(unexpected, code), skipped };
}

/** A suite that fails outside its tests, such as a file that cannot be read, counts as one failure. */
function atLeastOne(failed, code) {
  return code === 0 ? failed : Math.max(failed, 1);
}

function noTests() {
  return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
}

function run(args) {
  return new Promise((done) => {
    running = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    running.once("error", () => done(1));
    running.once("exit", (code) => done(code ?? 1));
  });
}

async function ensurePostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  if (!findServerPrograms()) installDebianPackages(["postgresql"]);
  process.env.TEST_DATABASE_URL = await startPostgres({ folder: join(folder, "postgres") });
}

/** Test files that open a database or start Paso, directly or through a helper of the tests. */
function databaseTests() {
  return ["app", "server"]
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: "utf8" }).map((path) => join(top, path)))
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => /test-database|-for-tests|openEmbedded|start\.mjs/.test(readFileSync(path, "utf8")));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function tidy() {
  stopPostgres(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
}

function report() {
  console.log("");
  // Said once more at the end: a long log is often read, or kept, from its end only.
  for (const { name, faults = [] } of results) for (const fault of faults) console.log(`${name}: ${fault}\n`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, seconds, ...counts } of results) {
    for (const key of Object.keys(total)) total[key] += counts[key];
    const { passed, failed, skipped } = counts;
    console.log(`${name.padEnd(22)} ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
  }
  console.log("");
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
