import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A block of messages: words, or blocks inside it. */
export type Block = { [key: string]: string | Block };

/** Every message by locale, then area (the file's name), as it is on disk. */
export type Catalogue = Record<string, Record<string, Block>>;

/** Reads `messages/<locale>/<area>.json` of every locale given; a locale without a folder has no area. */
export function readCatalogue(folder: string, locales: readonly string[]): Catalogue {
  const catalogue: Catalogue = {};
  for (const locale of locales) {
    const own = join(folder, locale);
    const names = existsSync(own) ? readdirSync(own).filter((name) => /^[a-z][a-z-]*\.json$/.test(name)) : [];
    catalogue[locale] = Object.fromEntries(
      names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(own, name), "utf8")) as Block]),
    );
  }
  return catalogue;
}

/** The messages of one locale by full key (`apply.contact.email.label`), in the order of the files. */
export function flatten(block: Block, path = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(block)) {
    const full = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") flat.set(full, value);
    else for (const [inner, words] of flatten(value, full)) flat.set(inner, words);
  }
  return flat;
}
