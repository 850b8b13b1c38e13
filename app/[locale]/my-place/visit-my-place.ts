import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { placeFields } from "#app/_session/place-of-form.ts";
import type { Query } from "#app/_session/visit-draft.ts";
import { visitPlace } from "#app/_session/visit-place.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { noteOpened } from "#server/place/note-opened.ts";
import { readPlace } from "#server/place/read-place.ts";

/** What Next gives a page. */
export type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** A page of my place, opened by whoever showed the receipt. */
export type PlaceVisit = Awaited<ReturnType<typeof visitMyPlace>>;

/** Opens a page of my place for the session that its address names. */
export async function visitMyPlace(path: string, { params, searchParams }: Asked) {
  const [locale, query] = await Promise.all([localeOfPage(params), searchParams]);
  const session = await visitPlace(locale, path, query);
  const place = await readPlace(database(), session.place);
  return { locale, path, query, session, place, fields: placeFields(session) };
}

/** Opens a page that shows the offer: that its party had it before it is noted. A helper's look does not count. */
export async function visitOffer(path: string, asked: Asked): Promise<PlaceVisit> {
  const visit = await visitMyPlace(path, asked);
  const { offer } = visit.place;
  if (offer && !visit.session.helper) await noteOpened(database(), offer, now());
  return visit;
}
