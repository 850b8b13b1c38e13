import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";

/** The way to the other pages of the roster, where there are any. */
export async function RosterPages({ locale, page, pages }: { locale: Locale; page: number; pages: number }) {
  if (pages === 1) return null;
  const say = await getTranslations({ locale, namespace: "helper.roster.pages" });
  const to = (number: number) => link(locale, "helper", { page: number > 1 ? String(number) : undefined });
  return (
    <nav aria-label={say("label")}>
      <p>{say("here", { page, pages })}</p>
      <ul className="plain-list">
        {page > 1 && (
          <li>
            <a href={to(page - 1)}>{say("back")}</a>
          </li>
        )}
        {page < pages && (
          <li>
            <a href={to(page + 1)}>{say("next")}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
