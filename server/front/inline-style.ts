import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pageNames } from "./page-names.ts";
import { readStyle, type Style } from "./read-style.ts";
import { usedStyle } from "./used-style.ts";

const sheet = /<link rel="stylesheet" href="(\/_next\/static\/[\w./-]+\.css)(?:\?[^"]*)?"[^>]*>/g;

/** Gives the rules of a stylesheet of the build by its address; undefined when it is not there. */
export type Sheets = (address: string) => Style | undefined;

/** Reads stylesheets from the build in a folder, each once. */
export function sheetsOfBuild(dir: string): Sheets {
  const read = new Map<string, Style | undefined>();
  return (address) => {
    if (!read.has(address)) read.set(address, readSheet(join(dir, ".next", address.replace("/_next/", ""))));
    return read.get(address);
  };
}

/**
 * Puts just the rules that a page can use in the place of the links to its stylesheets: one request less before
 * anything is seen, and a quarter of the bytes. A page whose sheet is not in the build keeps its links.
 */
export function inlineStyle(html: string, sheets: Sheets): string {
  const addresses = [...html.matchAll(sheet)].map(([, address]) => address ?? "");
  const styles = addresses.map(sheets);
  if (styles.length === 0 || styles.some((style) => style === undefined)) return html;
  const text = usedStyle(
    styles.flatMap((style) => style ?? []),
    pageNames(html),
    html,
  );
  let isFirst = true;
  return html.replace(sheet, () => {
    const style = isFirst ? `<style>${text}</style>` : "";
    isFirst = false;
    return style;
  });
}

function readSheet(file: string): Style | undefined {
  try {
    return readStyle(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
