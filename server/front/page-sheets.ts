import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorWords } from "./error-words.ts";
import { readStyle, type Style, type StyleNode } from "./read-style.ts";
import { wholeStyle } from "./used-style.ts";

/** The stylesheets of a build. */
export type PageSheets = {
  /** The rules of a stylesheet by its address; undefined when it is not there. */
  at(address: string): Style | undefined;
  /** The rules of it that a page cannot do without: those that are not in `@supports (--finer: 1)`. */
  lightAt(address: string): Style | undefined;
  /** Every rule that light pages of a language can use, as a file that the browser keeps. */
  fileFor(language: string): StyleFile | undefined;
  /** Every rule that pages of a kiosk can use, those of a kiosk among them, as a file for all languages. */
  kioskFile(): StyleFile | undefined;
  /** The rules of a kiosk alone. */
  kioskRules(): string;
  /** Every rule, for a page that shows questions of several languages. */
  everyRule(): string;
};

/** One file of style, and the mark by which a browser says that it has it. */
export type StyleFile = { address: string; mark: string; body: Buffer };

const sheet = /<link rel="stylesheet" href="(\/_next\/static\/[\w./-]+\.css)/g;

/** Reads stylesheets from the build in a folder, each once. */
export function sheetsOfBuild(dir: string): PageSheets {
  const at = once((address) => readSheet(join(dir, ".next", address.replace("/_next/", ""))));
  const lightAt = once((address) => at(address)?.filter((node) => !isFiner(node)));
  const fileFor = once((language): StyleFile | undefined => {
    const styles = sheetsOfStartPage(dir, language).map(lightAt);
    if (styles.length === 0 || styles.includes(undefined)) return undefined;
    // A page that nobody has checked shows the originals' names in their own languages.
    const languages = new Set([language, "en", "es"]);
    return styleFile(
      language,
      wholeStyle(
        styles.flatMap((style) => style ?? []),
        languages,
      ),
    );
  });
  const kioskRules = once(() => readIfThere(join(dir, ".next", "paso", "kiosk.css")));
  const kioskFile = once((): StyleFile | undefined => {
    const styles = sheetsOfStartPage(dir, "en").map(at);
    if (styles.length === 0 || styles.includes(undefined) || kioskRules("") === "") return undefined;
    const rules = styles.flatMap((style) => style ?? []).concat(readStyle(kioskRules("")));
    return styleFile("kiosk", wholeStyle(rules, new Set(errorWords().keys())));
  });
  const everyRule = once(() => {
    const styles = sheetsOfStartPage(dir, "en").map(at);
    return wholeStyle(
      styles.flatMap((style) => style ?? []),
      new Set(errorWords().keys()),
    );
  });
  return {
    ...{ at, lightAt, fileFor },
    kioskFile: () => kioskFile(""),
    kioskRules: () => kioskRules(""),
    everyRule: () => everyRule(""),
  };
}

function styleFile(name: string, text: string): StyleFile {
  const body = Buffer.from(text);
  const mark = createHash("sha256").update(body).digest("base64url").slice(0, 8);
  return { address: `/style/${name}.${mark}.css`, mark, body };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function isFiner(node: StyleNode): boolean {
  return node.kind === "group" && /^@supports\s*\(--finer:/.test(node.opening);
}

function once<Answer>(read: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const answer = known.get(key) ?? read(key);
    known.set(key, answer);
    return answer;
  };
}

function readSheet(file: string): Style | undefined {
  try {
    return readStyle(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** The build's own start page says which sheets applicants' pages have. */
function sheetsOfStartPage(dir: string, language: string): string[] {
  const folder = join(dir, ".next", "server", "app");
  try {
    if (!readdirSync(folder).includes(`${language}.html`)) return [];
    const html = readFileSync(join(folder, `${language}.html`), "utf8");
    return [...html.matchAll(sheet)].map(([, address]) => address ?? "");
  } catch {
    return [];
  }
}
