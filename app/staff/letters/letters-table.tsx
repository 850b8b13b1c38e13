import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { SendAgainForm } from "#app/_ui/send-again-form.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { type Asker, refusalFor } from "#domain/staff/policy.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import type { LetterState, SeenLetter } from "#server/staff/see-letters.ts";
import { submitLetterAgain } from "../submit-letter-again.ts";

type LettersTableProps = { locale: Locale; staff: Asker; state: LetterState; letters: SeenLetter[] };

/** The letters of one state: to which number, what each is about, how often it was tried, when, when next, when again. */
export async function LettersTable({ locale, staff, state, letters }: LettersTableProps) {
  const [say, about, ports] = await Promise.all([
    getTranslations({ locale, namespace: "staff.letters" }),
    getTranslations({ locale, namespace: "staff.work.about" }),
    readPorts(database()),
  ]);
  const columns = ["handle", "kind", "tries", "queued", state === "queued" ? "next" : "sent", "again"] as const;
  const maySendAgain = !refusalFor(staff, "send-letter-again");
  return (
    <WideTable label={say(`states.${state}.title`)}>
      <caption className="screen-reader">{say(`states.${state}.title`)}</caption>
      <ColumnHeads names={columns.map((name) => say(`columns.${name}`))} />
      <tbody>
        {letters.map(({ id, handle, kind, tries, port, queuedAt, nextTryAt, sentAt, againAt, canGoAgain }) => {
          const place = ports.find(({ slug }) => slug === port);
          const moment = (at: Date | null) => (at && place ? formatMoment(locale, at, place) : say("not-yet"));
          const shown = groupDigits(handle);
          return (
            <tr key={id}>
              <th scope="row" className="digits" translate="no">
                {shown}
              </th>
              <td>{about(kind)}</td>
              <td>{formatNumber(locale, tries)}</td>
              <td className="free-words">{moment(queuedAt)}</td>
              <td className="free-words">{moment(state === "queued" ? nextTryAt : sentAt)}</td>
              <td className="free-words">
                {canGoAgain && maySendAgain ? (
                  <SendAgainForm
                    submit={submitLetterAgain}
                    letter={id}
                    list="letters"
                    words={{ text: say("again.button"), label: say("again.label", { handle: shown }) }}
                  />
                ) : (
                  (againAt && moment(againAt)) || say("again.never")
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}
