import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { formatTime } from "#app/_i18n/format-time.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { NotedWalkIn } from "#server/walk-ins/walk-ins.ts";
import { submitUndo } from "./submit-undo.ts";

type PartiesOfDayProps = { locale: Locale; port: { slug: string; timeZone: string }; parties: NotedWalkIn[] };

const columns = ["number", "size", "outcome", "time", "undo"] as const;

/** Who came today without an appointment, the newest first, to take back what was counted by mistake. */
export async function PartiesOfDay({ locale, port, parties }: PartiesOfDayProps) {
  const say = await getTranslations({ locale, namespace: "staff.walk-ins.day" });
  if (parties.length === 0) return null;
  return (
    <>
      <h2>{say("title")}</h2>
      <WideTable label={say("title")}>
        <ColumnHeads names={columns.map((column) => say(`columns.${column}`))} />
        <tbody>
          {parties.map(({ id, number, size, outcome, notedAt, isUndone }) => (
            <tr key={id}>
              <th scope="row">{formatNumber(locale, number)}</th>
              <td>{formatNumber(locale, size)}</td>
              <td>{say(isUndone ? "undone" : outcome)}</td>
              <td>{formatTime(locale, notedAt, port.timeZone)}</td>
              <td>
                {!isUndone && (
                  <form action={submitUndo.bind(null, port.slug)}>
                    <button
                      type="submit"
                      className="quiet-button"
                      name="party"
                      value={id}
                      aria-label={say("undo-label", { number })}
                    >
                      {say("undo")}
                    </button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
