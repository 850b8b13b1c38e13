import { redirect } from "next/navigation";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { touchPlaceSession } from "#server/place/place-session.ts";
import { askPlaceSession, type PlaceSession } from "./place-session.ts";
import { inQuery, type Query } from "./visit-draft.ts";

/**
 * Opens the place that a page's address names, or turns the visitor to the receipt's page. Where the cookie
 * has arrived, the token leaves the address.
 */
export async function visitPlace(locale: Locale, path: string, query: Query): Promise<PlaceSession> {
  const m = inQuery(query, "m");
  const session = await askPlaceSession(m);
  if (session === "access-ended") redirect(link(locale, "helper/access-ended"));
  if (session === "none")
    redirect(m === undefined ? link(locale, "my-place") : link(locale, "finish", { ended: "yes" }));
  if (session.m !== m) redirect(link(locale, path, { ...flat(query), m: session.m }));
  if (session.device === "shared") await touchPlaceSession(database(), session.id, now());
  return session;
}

function flat(query: Query): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(query).map((name) => [name, inQuery(query, name)]));
}
