import { isLocale, type Locale } from "./locales.ts";

/**
 * What an address carries on: whose draft (`a`) or whose entry (`m`) it is about, which invitation (`i`), where to go back `to`, whether its
 * answers were `checked`, so that it says what is wrong, and whose `device` it is and
 * whether it may `keep` the answers, chosen before there is a draft.
 */
export type Carried = {
  a?: string | undefined;
  m?: string | undefined;
  i?: string | undefined;
  to?: string | undefined;
  checked?: string | undefined;
  device?: string | undefined;
  keep?: string | undefined;
};

/** A page as its path without the language, such as `apply/contact`; the start page is empty. */
export function link(locale: Locale, path: string, carried: Carried & Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(carried)) if (value) query.set(name, value);
  const address = path === "" ? `/${locale}` : `/${locale}/${path}`;
  return query.size > 0 ? `${address}?${query}` : address;
}

/** A path of this site that came from outside, or the start page: never another site's address. */
export function ownPath(path: string | undefined): string {
  return path && /^[a-z0-9-]+(\/[a-z0-9-]+){0,4}$/.test(path) && !isLocale(path) ? path : "";
}
