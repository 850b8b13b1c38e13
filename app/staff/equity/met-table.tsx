import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { ComparedBy } from "#domain/equity/groups.ts";
import { applyPages, type MetEvent } from "#domain/equity/met.ts";
import type { MetLine } from "#domain/equity/met-table.ts";
import { FiguresTable } from "./figures-table.tsx";
import { sayGroups } from "./say-group.ts";

type MetTableProps = { locale: Locale; by: ComparedBy; event: MetEvent; lines: readonly MetLine[] };

/** What the groups of one kind met, by page: answers that were not taken, or applications that were left. */
export async function MetTable({ locale, by, event, lines }: MetTableProps) {
  const [say, names] = await Promise.all([getTranslations({ locale, namespace: "staff.equity" }), sayGroups(locale)]);
  const sayPublic = await getTranslations({ locale, namespace: "draws.waits" });
  const number = (count: number | null) => (count === null ? sayPublic("withheld") : formatNumber(locale, count));
  const kind = names.kind(by);
  return (
    <FiguresTable
      locale={locale}
      caption={say(`${event}.caption`, { by: kind })}
      heads={[kind, say("all-pages"), ...applyPages.map((page) => say(`pages.${page}`))]}
      rows={lines.map(({ group, total, pages }) => ({
        name: names.group(by, group),
        cells: [number(total), ...applyPages.map((page) => number(pages[page]))],
      }))}
      isWithheld={lines.some(({ pages }) => Object.values(pages).includes(null))}
    >
      {say(`${event}.note`)}
    </FiguresTable>
  );
}
