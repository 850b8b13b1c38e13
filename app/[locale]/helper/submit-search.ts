"use server";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { rosterPage, seeRoster } from "#server/helper/see-roster.ts";
import { showEntry } from "./show-entry.ts";
import type { SearchState } from "./shown-entry.ts";

/** Shows who of this helper's own people fits what was typed; nothing typed leads back to the list. */
export async function submitSearch(bound: Locale, _before: SearchState, form: FormData): Promise<SearchState> {
  const typed = String(form.get("typed") ?? "").slice(0, 200);
  const onFault = (fault: string): SearchState => ({ typed, fault });
  return runHelperAction<SearchState>(bound, onFault, async ({ helper, locale }) => {
    if (typed.trim() === "") return { goTo: link(locale, "helper") };
    const say = await getTranslations({ locale, namespace: "helper.roster.search" });
    const { entries, total } = await seeRoster(database(), helper.id, { at: now(), locale, typed });
    return {
      typed,
      found: {
        title: say("found", { count: total, typed: `\u2068${typed.trim()}\u2069` }),
        more: total > entries.length ? say("first", { shown: rosterPage }) : undefined,
        entries: await Promise.all(entries.map((entry) => showEntry(locale, entry))),
      },
    };
  });
}
