import { getTranslations } from "next-intl/server";
import { formatTimeLeft } from "#app/_i18n/format-time-left.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { now } from "#server/clock.ts";
import type { BegunDraft } from "#server/helper/read-begun-drafts.ts";
import type { Open } from "./roster-list.tsx";

type BegunDraftsProps = { locale: Locale; drafts: BegunDraft[]; goOn: Open };

/** What a helper began and has not sent. `goOn` opens the draft that a form names. */
export async function BegunDrafts({ locale, drafts, goOn }: BegunDraftsProps) {
  if (drafts.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "helper.roster.drafts" });
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{say("title")}</h2>
      <ul className="roster">
        {drafts.map(({ id, name, locale: tag, isChange, endsAt }) => (
          <li key={id}>
            <h3>
              <bdi translate="no">{name || say("no-name")}</bdi>
            </h3>
            <p>
              <span className="line">{isChange ? say("change") : say("new")} </span>
              <span className="line">{languageName(locale, tag)} </span>
              <span className="line">
                {say("ends", { left: formatTimeLeft(locale, endsAt.getTime() - now().getTime()) })}
              </span>
            </p>
            <form action={goOn}>
              <input type="hidden" name="a" value={id} />
              <button
                type="submit"
                className="quiet-button"
                aria-label={say("go-on-label", { name: isolate(name || say("no-name")) })}
              >
                {say("go-on")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
