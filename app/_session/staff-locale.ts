import { cookies, headers } from "next/headers";
import { isLocale, type Locale, locales } from "#app/_i18n/locales.ts";
import { readSettings } from "#server/settings.ts";

const cookie = "paso-staff-language";

/** The languages that the console is written in. */
export const staffLocales = locales.filter(({ isForStaff }) => isForStaff);

/** By this a page that a device keeps is asked for in its language: without cookies, so that it is nobody's. */
const header = "paso-staff-language";

/** The language that this browser chose for the console; English until it has chosen. */
export async function staffLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(cookie)?.value ?? (await headers()).get(header);
  return isStaffLocale(chosen) ? chosen : "en";
}

/** Keeps the chosen language in this browser for a year. It says nothing of who somebody is. */
export async function chooseStaffLocale(tag: unknown): Promise<void> {
  if (!isStaffLocale(tag)) return;
  const secure = readSettings().PUBLIC_ORIGIN?.startsWith("https:") ?? false;
  (await cookies()).set(cookie, tag, { httpOnly: true, sameSite: "lax", secure, path: "/staff", maxAge: 31_536_000 });
}

/** Whether the console is written in this language. */
export function isStaffLocale(tag: unknown): tag is Locale {
  return isLocale(tag) && staffLocales.some((locale) => locale.tag === tag);
}
