import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";

type StaffPagesProps = { locale: Locale; page: number; pages: number; to: (page: number) => string };

/** The way to the other pages of a long table of the console, where there are any. */
export async function StaffPages({ locale, page, pages, to }: StaffPagesProps) {
  if (pages === 1) return null;
  const say = await getTranslations({ locale, namespace: "staff.pages" });
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
