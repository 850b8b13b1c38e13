import { cookies } from "next/headers";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { readSettings } from "#server/settings.ts";

/** The helper's own language, which says nothing of a person: kept as long as browsers keep a cookie, 400 days. */
const name = "paso-beside";
const keptSeconds = 400 * 24 * 60 * 60;

/** What stands beside a page in this language: another one, or nothing where none was chosen or it is the same. */
export async function besideOf(locale: Locale): Promise<Locale | "none"> {
  const chosen = await besideChosen();
  return chosen === locale ? "none" : chosen;
}

/** The language that a helper has chosen to see beside a person's. */
export async function besideChosen(): Promise<Locale | "none"> {
  const chosen = (await cookies()).get(name)?.value;
  return isLocale(chosen) ? chosen : "none";
}

/** The language of a helper's own pages: the one chosen to stand beside a person's, or else the page's. */
export async function helpersLanguage(locale: Locale): Promise<Locale> {
  const chosen = await besideChosen();
  return chosen === "none" ? locale : chosen;
}

/** Keeps the choice; anything that is no language means that nothing stands beside. */
export async function keepBeside(language: unknown): Promise<void> {
  (await cookies()).set(name, isLocale(language) ? language : "none", {
    httpOnly: true,
    sameSite: "lax",
    secure: readSettings().PUBLIC_ORIGIN?.startsWith("https:") ?? false,
    path: "/",
    maxAge: keptSeconds,
  });
}
