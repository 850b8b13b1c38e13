import { redirect } from "next/navigation";
import { type Carried, link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { now } from "#server/clock.ts";
import { touchDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { type DraftSession, openDraftSession } from "./draft-session.ts";
import { helperWhoAsks } from "./helper.ts";

/** The query of a page's address. */
export type Query = Record<string, string | string[] | undefined>;

/** One value of an address's query. */
export function inQuery(query: Query, name: string): string | undefined {
  const value = query[name];
  return Array.isArray(value) ? value[0] : value;
}

/** What a page that opens no session carries on to the next one. */
export function carriedIn(query: Query): Carried {
  const [a, m, i, to, checked, device, keep] = ["a", "m", "i", "to", "checked", "device", "keep"].map((name) =>
    inQuery(query, name),
  );
  return { a, m, i, to, checked, device, keep };
}

/**
 * Opens the draft that a page's address names, or turns the visitor away: whose session has ended is
 * told so. Where the cookie has arrived, the token leaves the address.
 */
export async function visitDraft(locale: Locale, path: string, query: Query): Promise<DraftSession> {
  const a = inQuery(query, "a");
  const session = await openDraftSession(a);
  if (!session) redirect(await endedPath(locale));
  if (session.a !== a) redirect(link(locale, path, { ...flat(query), a: session.a }));
  const { device, helperId } = session.draft;
  if (device === "shared" && (helperId === null || session.goesBack)) {
    const kioskPage = kioskWhoAsks() && path.replace(/^apply\//, "");
    await touchDraft(database(), session.id, { device, at: now(), kioskPage });
  }
  return session;
}

/** Where somebody is told that what they had open is over: a helper, that it may be the access that has ended. */
export async function endedPath(locale: Locale): Promise<string> {
  if (await helperWhoAsks()) return link(locale, "helper/access-ended");
  return link(locale, "finish", { ended: "yes" });
}

function flat(query: Query): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(query).map((name) => [name, inQuery(query, name)]));
}
