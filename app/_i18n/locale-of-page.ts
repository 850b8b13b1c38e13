import { notFound } from "next/navigation";
import { isLocale, type Locale } from "./locales.ts";

/** The language of a page that belongs to nobody and is made once; an unknown one is no page. */
export async function localeOfPage(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
