import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";

type OtherPagesProps = {
  locale: Locale;
  /** Whose words these are: a helper's, or the console's, which is in two languages. */
  of: "helper.roster.pages" | "staff.pages";
  page: number;
  pages: number;
  to: (page: number) => string;
};

/** The way to the other pages of a long list, where there are any. */
export async function OtherPages({ locale, of, page, pages, to }: OtherPagesProps) {
  if (pages === 1) return null;
  const say = await getTranslations({ locale, namespace: of });
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
