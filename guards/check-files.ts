import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

/** A file of the project by its path from the root, with its text. */
export type ProjectFile = { path: string; text: string };

const longest = 250;
const folders = new Set([
  "app",
  "bench",
  "deploy",
  "docs",
  "domain",
  "e2e",
  "guards",
  "messages",
  "public",
  "scripts",
  "server",
  "verify",
]);
const code = new Set([".ts", ".tsx", ".mjs", ".css", ".grit", ".sql"]);

// A name that says what kind of thing is inside, not what the thing is for.
const forbidden = new Set([
  "index",
  "util",
  "utils",
  "helpers",
  "types",
  "constants",
  "actions",
  "common",
  "shared",
  "misc",
  "lib",
  "service",
  "services",
  "features",
  "components",
  "hooks",
]);

// Next's files that this house does without: see docs/decisions.md.
const unwanted = new Set(["proxy.ts", "middleware.ts", "loading.tsx", "template.tsx", "default.tsx"]);

const fileName = /^_?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+(?:-[a-z]+)*)*\.[a-z0-9]+$/;
const folderName =
  /^(?:_?[a-z0-9]+(?:-[a-z0-9]+)*|\[\[?(?:\.\.\.)?[a-z-]+\]?\]|\([a-z-]+\)|[a-z-]+\.[a-z]+|\.well-known)$/;
const localeFolder = /^messages\/[a-z]{2,3}(?:-[A-Z][A-Za-z]*)?$/;

/** Every break of the rules for names and lengths, one line each. */
export function checkFiles(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const [top = "", ...rest] = path.split("/");
    if (rest.length === 0) return [];
    if (!folders.has(top)) return [`${path}: ${top}/ is not one of the house's folders`];
    const faults: string[] = [];
    const isCode = code.has(extname(path));
    const name = basename(path);
    const stem = name.split(".")[0] ?? "";
    const inner = dirname(path).split("/");
    if (isCode && !fileName.test(name)) faults.push(`${path}: a file's name is in kebab-case`);
    inner.forEach((folder, at) => {
      const isLocale = localeFolder.test(inner.slice(0, at + 1).join("/"));
      if (!folderName.test(folder) && !isLocale) faults.push(`${path}: a folder's name is in kebab-case`);
      if (forbidden.has(folder)) faults.push(`${path}: "${folder}" says what kind, not what for`);
    });
    if (isCode && forbidden.has(stem)) faults.push(`${path}: "${stem}" says what kind, not what for`);
    if (unwanted.has(name)) faults.push(`${path}: this house does without ${name}`);
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    if (isCode && lines > longest) faults.push(`${path}: ${lines} lines, more than ${longest}`);
    return faults;
  });
}

const notOurs = /^(?:node_modules|test-results|playwright-report|coverage|out|dist)$|^\.(?!well-known$)/;

/** The files under a folder, without what is installed, built or hidden. */
export function projectFiles(root: string, under = ""): ProjectFile[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === "" ? entry.name : `${under}/${entry.name}`;
    if (notOurs.test(entry.name)) return [];
    if (entry.isDirectory()) return projectFiles(root, path);
    if (!entry.isFile()) return [];
    return [{ path, text: code.has(extname(path)) ? readFileSync(join(root, path), "utf8") : "" }];
  });
}
