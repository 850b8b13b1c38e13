import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { OpenPlacePage } from "./open-place-page.tsx";
import { StandPage } from "./stand-page.tsx";
import { type Asked, visitOffer } from "./visit-my-place.ts";

/** With a session where one stands, without one the receipt. */
export default async function MyPlacePage(asked: Asked) {
  const [locale, query] = await Promise.all([localeOfPage(asked.params), asked.searchParams]);
  if (inQuery(query, "m") === undefined) return <OpenPlacePage locale={locale} />;
  return <StandPage visit={await visitOffer("my-place", asked)} />;
}
