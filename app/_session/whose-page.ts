import type { Carried } from "#app/_i18n/links.ts";
import { database } from "#server/database/open-database.ts";
import { readPlaceAnswers } from "#server/place/read-place.ts";
import { openDraftSession } from "./draft-session.ts";
import { openPlaceSession } from "./place-session.ts";
import { whoseAnswers } from "./whose-answers.ts";

/** Whose page an address is about, for pages that serve everybody; undefined where it is about nobody. */
export async function whosePage({ a, m }: Carried): Promise<string | undefined> {
  const draft = await openDraftSession(a);
  if (draft) return whoseAnswers(draft.draft.answers);
  const place = await openPlaceSession(m);
  if (!place) return undefined;
  const { application } = await readPlaceAnswers(database(), place.place);
  const [first] = application.party;
  return [first?.givenNames, first?.familyNames].filter(Boolean).join(" ");
}
