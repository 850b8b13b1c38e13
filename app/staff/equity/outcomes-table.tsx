import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { ComparedBy } from "#domain/equity/groups.ts";
import type { OutcomeLine } from "#domain/equity/outcome-lines.ts";
import { FiguresTable } from "./figures-table.tsx";
import { sayGroups } from "./say-group.ts";

type OutcomesTableProps = { locale: Locale; by: ComparedBy; lines: readonly OutcomeLine[] };

/** What came of the groups of one kind: their offers and waits, what they answered, and who came. */
export async function OutcomesTable({ locale, by, lines }: OutcomesTableProps) {
  const [say, names] = await Promise.all([getTranslations({ locale }), sayGroups(locale)]);
  const number = (count: number | null) => (count === null ? say("draws.waits.withheld") : formatNumber(locale, count));
  const days = (parties: number | null, waited: number | null) => {
    if (parties === null) return say("draws.waits.withheld");
    return waited === null ? "–" : say("draws.waits.days", { days: waited });
  };
  const kind = names.kind(by);
  return (
    <FiguresTable
      locale={locale}
      caption={say("staff.equity.outcomes.caption", { by: kind })}
      heads={[
        ...[kind, say("draws.equity.parties"), say("draws.equity.chance")],
        ...[say("draws.waits.half"), say("draws.waits.nine-of-ten"), say("staff.equity.outcomes.confirmed")],
        ...[say("staff.equity.outcomes.not-confirmed"), say("staff.equity.outcomes.came")],
        say("staff.equity.outcomes.absent"),
      ]}
      rows={lines.map(({ group, parties, offered, half, nineOfTen, ...line }) => ({
        name: names.group(by, group),
        cells: [
          ...[number(parties), number(offered), days(parties, half), days(parties, nineOfTen)],
          ...[line.confirmed, line.notConfirmed, line.came, line.absent].map(number),
        ],
      }))}
      isWithheld={lines.some(({ parties, confirmed, came }) => [parties, confirmed, came].includes(null))}
    />
  );
}
