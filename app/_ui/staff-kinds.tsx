import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";

type StaffKindsProps = {
  locale: Locale;
  label: string;
  kinds: readonly { href: string; text: string; count: number; isHere: boolean }[];
};

/** The kinds of which a page of the console shows one at a time, each with how many there are. */
export function StaffKinds({ locale, label, kinds }: StaffKindsProps) {
  return (
    <nav aria-label={label}>
      <ul className="staff-kinds">
        {kinds.map(({ href, text, count, isHere }) => (
          <li key={href}>
            <a href={href} aria-current={isHere ? "page" : undefined}>
              {text} <strong>{formatNumber(locale, count)}</strong>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
