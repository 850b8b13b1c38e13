import { type Carried, link } from "#app/_i18n/links.ts";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";

/** Whether the page that a form stands on says what is wrong: another language must say it too. */
export function checkedIn(form: FormData): string | undefined {
  const checked = form.get("checked");
  return typeof checked === "string" ? checked : undefined;
}

/**
 * Where a button of the form leads that asks for another language, another one beside it, other pages, another device, or
 * (on a kiosk) another look of them;
 * undefined for every other button.
 */
export function otherLanguage(locale: Locale, path: string, form: FormData, carried: Carried = {}): string | undefined {
  const then = form.get("then");
  if (typeof then !== "string") return undefined;
  if (then === "language") return link(locale, "language", { ...carried, from: path });
  if (then === "light" || then === "full") return link(locale, "pages", { ...carried, version: then, from: path });
  if (then.startsWith("beside-")) {
    return link(locale, "helper/beside", { ...carried, language: then.slice("beside-".length), from: path });
  }
  if (then === "phone") return link(locale, "phone", { a: carried.a, from: path });
  if (then.startsWith("look-")) return lookAddress(link(locale, path, carried), then.slice("look-".length));
  const other = then.startsWith("read-") ? then.slice("read-".length) : undefined;
  return isLocale(other) ? link(other, path, carried) : undefined;
}

/** The front's door for it comes back to the page (server/front/kiosk-doors.ts). */
function lookAddress(page: string, look: string): string {
  const [from = "", query = ""] = page.split("?", 2);
  return `/kiosk/look?${new URLSearchParams({ from, look })}&${query}`;
}
