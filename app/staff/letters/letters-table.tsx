import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import type { LetterState, SeenLetter } from "#server/staff/see-letters.ts";

type LettersTableProps = { locale: Locale; state: LetterState; letters: SeenLetter[] };

/** The letters of one state: to which number, what each is about, how often it was tried, when, and when next. */
export async function LettersTable({ locale, state, letters }: LettersTableProps) {
  const [say, about, ports] = await Promise.all([
    getTranslations({ locale, namespace: "staff.letters" }),
    getTranslations({ locale, namespace: "staff.work.about" }),
    readPorts(database()),
  ]);
  const columns = ["handle", "kind", "tries", "queued", state === "queued" ? "next" : "sent"] as const;
  return (
    <WideTable label={say(`states.${state}.title`)}>
      <caption className="screen-reader">{say(`states.${state}.title`)}</caption>
      <ColumnHeads names={columns.map((name) => say(`columns.${name}`))} />
      <tbody>
        {letters.map(({ handle, kind, tries, port, queuedAt, nextTryAt, sentAt }) => {
          const place = ports.find(({ slug }) => slug === port);
          const moment = (at: Date | null) => (at && place ? formatMoment(locale, at, place) : say("not-yet"));
          return (
            <tr key={`${handle} ${kind} ${queuedAt.getTime()}`}>
              <th scope="row" className="digits" translate="no">
                {groupDigits(handle)}
              </th>
              <td>{about(kind)}</td>
              <td>{formatNumber(locale, tries)}</td>
              <td className="free-words">{moment(queuedAt)}</td>
              <td className="free-words">{moment(state === "queued" ? nextTryAt : sentAt)}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}
