import type { Locale } from "./locales.ts";

/** An area is a file `messages/<locale>/<area>.json` and the first part of its keys. */
export const areas = [
  "common",
  "home",
  "apply",
  "speak",
  "my-place",
  "how-places-are-drawn",
  "help",
  "privacy",
  "offline",
  "staff",
] as const;

export type Messages = {
  common: typeof import("#messages/en/common.json");
  home: typeof import("#messages/en/home.json");
  apply: typeof import("#messages/en/apply.json");
  speak: typeof import("#messages/en/speak.json");
  "my-place": typeof import("#messages/en/my-place.json");
  "how-places-are-drawn": typeof import("#messages/en/how-places-are-drawn.json");
  help: typeof import("#messages/en/help.json");
  privacy: typeof import("#messages/en/privacy.json");
  offline: typeof import("#messages/en/offline.json");
  staff: typeof import("#messages/en/staff.json");
};

export async function readMessages(locale: Locale): Promise<Messages> {
  const read = await Promise.all(areas.map(async (area) => [area, await readArea(locale, area)]));
  return Object.fromEntries(read) as Messages;
}

/** A missing file shows the English words rather than the names of keys; a test fails on it. */
async function readArea(locale: Locale, area: string): Promise<object> {
  try {
    return ((await import(`../../messages/${locale}/${area}.json`)) as { default: object }).default;
  } catch (fault) {
    if (locale === "en") throw fault;
    return readArea("en", area);
  }
}
