import { type Locale, localeOf } from "./locales.ts";

/** An area is a file `messages/<locale>/<area>.json` and the first part of its keys. */
export const areas = [
  "common",
  "home",
  "apply",
  "speak",
  "my-place",
  "check-a-slip",
  "how-places-are-drawn",
  "draws",
  "help",
  "privacy",
  "offline",
  "kiosk",
  "helper",
  "staff",
] as const;

/** The parts of the helpers' area, each a file `messages/<locale>/helper/<part>.json`. */
const helperParts = ["access", "account", "beside", "caseload", "frame", "roster", "start"] as const;

export type Messages = {
  common: typeof import("#messages/en/common.json");
  home: typeof import("#messages/en/home.json");
  apply: typeof import("#messages/en/apply.json");
  speak: typeof import("#messages/en/speak.json");
  "my-place": typeof import("#messages/en/my-place.json");
  "check-a-slip": typeof import("#messages/en/check-a-slip.json");
  "how-places-are-drawn": typeof import("#messages/en/how-places-are-drawn.json");
  draws: typeof import("#messages/en/draws.json");
  help: typeof import("#messages/en/help.json");
  privacy: typeof import("#messages/en/privacy.json");
  offline: typeof import("#messages/en/offline.json");
  kiosk: typeof import("#messages/en/kiosk.json");
  helper: HelperMessages;
  staff: typeof import("#messages/en/staff.json");
};

type HelperMessages = {
  access: typeof import("#messages/en/helper/access.json");
  account: typeof import("#messages/en/helper/account.json");
  beside: typeof import("#messages/en/helper/beside.json");
  caseload: typeof import("#messages/en/helper/caseload.json");
  frame: typeof import("#messages/en/helper/frame.json");
  roster: typeof import("#messages/en/helper/roster.json");
  start: typeof import("#messages/en/helper/start.json");
};

/**
 * The words of a language: every area, and the console's only in the languages of staff. A file that is missing is a
 * fault, in the build already, which makes pages in every language: nobody is shown English in its place.
 */
export async function readMessages(locale: Locale): Promise<Messages> {
  const { isForStaff } = localeOf(locale);
  const own = areas.filter((area) => area !== "staff" || isForStaff);
  const read = await Promise.all(own.map(async (area) => [area, await readArea(locale, area)]));
  return Object.fromEntries(read) as Messages;
}

async function readArea(locale: Locale, area: string): Promise<object> {
  if (area === "helper") {
    const parts = helperParts satisfies readonly (keyof HelperMessages)[];
    return Object.fromEntries(await Promise.all(parts.map(async (part) => [part, await readPart(locale, part)])));
  }
  return ((await import(`../../messages/${locale}/${area}.json`)) as { default: object }).default;
}

async function readPart(locale: Locale, part: string): Promise<object> {
  return ((await import(`../../messages/${locale}/helper/${part}.json`)) as { default: object }).default;
}
