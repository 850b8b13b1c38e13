import { existsSync, readdirSync, readFileSync } from "node:fs";
import type kioskInEnglish from "#messages/en/kiosk.json";

/** What stands above each page of a kiosk. */
export type KioskWords = typeof kioskInEnglish;

const folder = new URL("../../messages/", import.meta.url);
let read: Map<string, KioskWords> | undefined;

/** A kiosk's words in a language; read once. */
export function kioskWords(language: string): KioskWords {
  read ??= new Map(
    readdirSync(folder)
      .map((locale) => [locale, new URL(`${locale}/kiosk.json`, folder)] as const)
      .filter(([, file]) => existsSync(file))
      .map(([locale, file]) => [locale, JSON.parse(readFileSync(file, "utf8")) as KioskWords]),
  );
  const words = read.get(language) ?? read.get("en");
  if (words === undefined) throw new Error("messages/en/kiosk.json is missing");
  return words;
}
