import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runStep } from "./run-step.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Packages that do nothing without a program for this very platform. */
const WITH_BINARY = ["next", "typescript", "esbuild", "@swc/core", "@biomejs/biome"];

/** Installs what is missing, exactly as the lockfile says; does nothing where all is there. */
export async function installMissing() {
  if (missingPackages().length > 0) {
    // Not `npm ci`: it refuses a lockfile made on a computer that could not see every platform's packages.
    await npm("Installing packages", ["install", "--no-save", "--include=dev", "--include=optional"]);
  }
  const binaries = missingBinaries();
  if (binaries.length > 0) await npm("Installing this platform's programs", ["install", "--no-save", ...binaries]);
}

/** Paths of locked packages that are not here in the locked version. */
export function missingPackages() {
  const { packages } = readJson(join(root, "package-lock.json"));
  return Object.entries(packages)
    .filter(([path, { optional, link }]) => path !== "" && !optional && !link)
    .filter(([path, { version }]) => installedVersion(path) !== version)
    .map(([path]) => path);
}

/** `name@version` of the platform programs that the lockfile did not bring. */
export function missingBinaries() {
  return WITH_BINARY.flatMap((name) => {
    const { optionalDependencies = {} } = readJson(join(root, "node_modules", name, "package.json"));
    const fitting = Object.entries(optionalDependencies).filter(([binary]) => fitsPlatform(binary));
    const isThere = fitting.some(([binary]) => installedVersion(`node_modules/${binary}`));
    return isThere ? [] : fitting.map(([binary, version]) => `${binary}@${version}`);
  });
}

function fitsPlatform(binary) {
  if (!binary.includes(`${process.platform}-${process.arch}`)) return false;
  if (process.platform !== "linux") return true;
  const isMusl = !process.report.getReport().header.glibcVersionRuntime;
  return isMusl ? !binary.endsWith("-gnu") : !binary.endsWith("-musl");
}

function installedVersion(path) {
  const file = join(root, path, "package.json");
  return existsSync(file) ? readJson(file).version : undefined;
}

function npm(doing, args) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  return runStep({ doing, program: npmProgram(), args: [...args, ...quiet] });
}

/** npm's own program, so that it runs without a shell on every system. */
function npmProgram() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
  ];
  const found = places.find((place) => place?.endsWith("npm-cli.js") && existsSync(place));
  if (!found) throw new Error("npm was not found beside Node.");
  return found;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
