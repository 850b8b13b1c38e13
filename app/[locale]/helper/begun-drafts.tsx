import { getTranslations } from "next-intl/server";
import { formatTimeLeft } from "#app/_i18n/format-time-left.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { readSessionCookie } from "#app/_session/session-cookie.ts";
import { now } from "#server/clock.ts";
import type { BegunDraft } from "#server/helper/read-begun-drafts.ts";

/** What a helper began and has not sent. Only the browser in which it was begun can go on with it. */
export async function BegunDrafts({ locale, drafts }: { locale: Locale; drafts: BegunDraft[] }) {
  if (drafts.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "helper.roster.drafts" });
  const cookies = await Promise.all(drafts.map(({ id }) => readSessionCookie("draft", id)));
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{say("title")}</h2>
      <ul className="roster">
        {drafts.map(({ id, name, locale: tag, isChange, endsAt }, at) => (
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
            {cookies[at] !== undefined && (
              <p>
                <a
                  className="back"
                  href={link(locale, "apply/check", { a: id })}
                  aria-label={say("go-on-label", { name: name || say("no-name") })}
                >
                  {say("go-on")}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
