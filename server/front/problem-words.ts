import { join } from "node:path";
import { flatten, readCatalogue } from "#messages/read-catalogue.ts";
import { errorWords } from "./error-words.ts";

/** Where the words stand that a form of a place says when something is wrong. */
const areas = ["my-place", "common"];

const folder = join(import.meta.dirname, "../../messages");
let read: Map<string, Map<string, string>> | undefined;

/** The messages of each language by their key; read once. */
function messages(): Map<string, Map<string, string>> {
  read ??= new Map(
    Object.entries(readCatalogue(folder, [...errorWords().keys()])).map(([locale, catalogue]) => [
      locale,
      new Map(areas.flatMap((area) => [...flatten(catalogue[area] ?? {}, area)])),
    ]),
  );
  return read;
}

/**
 * What a problem is called in another language: the same message there. A page that was asked for again does not say it,
 * since only what was posted was wrong. Undefined where it is no message as it stands, or could be several.
 */
export function problemIn(text: string, from: string, to: string): string | undefined {
  const theirs = messages().get(to);
  const keys = [...(messages().get(from) ?? [])].flatMap(([key, own]) => (own === text ? [key] : []));
  const found = new Set(keys.map((key) => theirs?.get(key)));
  return found.size === 1 ? [...found][0] : undefined;
}
