import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A block of messages: words, or blocks inside it. */
export type Block = { [key: string]: string | Block };

/** Every message by locale, then area (the name of the file, or of the folder of its parts), as it is on disk. */
export type Catalogue = Record<string, Record<string, Block>>;

/** Reads `messages/<locale>/<area>.json` and `<area>/<part>.json` of every locale given; one without a folder has no area. */
export function readCatalogue(folder: string, locales: readonly string[]): Catalogue {
  const catalogue: Catalogue = {};
  for (const locale of locales) {
    const own = join(folder, locale);
    catalogue[locale] = existsSync(own) ? (readFolder(own) as Record<string, Block>) : {};
  }
  return catalogue;
}

function readFolder(folder: string): Block {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) =>
    /^[a-z][a-z-]*(?:\.json)?$/.test(name),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return [entry.name, readFolder(path)];
      return [entry.name.replace(/\.json$/, ""), JSON.parse(readFileSync(path, "utf8")) as Block];
    }),
  );
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
