import { getTranslations } from "next-intl/server";
import type { Locale } from "./locales.ts";

/** The title of a page, with the name of the site behind it. */
export async function pageTitle(locale: Locale, page: string): Promise<string> {
  const say = await getTranslations({ locale, namespace: "common" });
  return say("title", { page });
}
