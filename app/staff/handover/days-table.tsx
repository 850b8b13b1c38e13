import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { HandoverDay, HandoverPort } from "#server/handover/see-handovers.ts";
import { DecideSection } from "./decide-section.tsx";
import { DeliveredFiles } from "./delivered-files.tsx";
import { submitPropose } from "./submit-propose.ts";

const columns = ["day", "parties", "people", "state"] as const;

type DaysTableProps = { locale: Locale; port: HandoverPort };

/** A port's days, each with where its handover stands and what one may do about it. */
export async function DaysTable({ locale, port }: DaysTableProps) {
  const say = await getTranslations({ locale, namespace: "staff.handover" });
  const caption = say("caption", { port: port.name });
  return (
    <WideTable isWrapped label={caption}>
      <caption className="screen-reader">{caption}</caption>
      <ColumnHeads names={columns.map((column) => say(`columns.${column}`))} />
      <tbody>
        {port.days.map((day) => (
          <tr key={day.date}>
            <th scope="row">{formatDay(locale, day.date)}</th>
            <td>{formatNumber(locale, day.parties)}</td>
            <td>{formatNumber(locale, day.people)}</td>
            <td>
              <DeliveredFiles locale={locale} timeZone={port.timeZone} files={day.delivered} />
              <NextStep locale={locale} port={port} day={day} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

async function NextStep({ locale, port, day }: DaysTableProps & { day: HandoverDay }) {
  const say = await getTranslations({ locale, namespace: "staff.handover" });
  const { untold, open, isWithdrawn, delivered, date } = day;
  if (open?.isApproved) {
    const by = { name: open.decidedBy ?? "" };
    return <p>{open.failure ? say(`failures.${open.failure}`) : say("approved-by", by)}</p>;
  }
  const isTold = untold.new + untold.changed + untold.cancelled === 0;
  const what = delivered.length > 0 && <p>{isTold ? say("all-told") : say("untold", untold)}</p>;
  const where = { port: port.name, day: formatDay(locale, date) };
  if (open) {
    return (
      <>
        {what}
        <DecideSection locale={locale} open={open} where={where} />
      </>
    );
  }
  if (isTold) return what || null;
  if (port.fingerprint === undefined) return <p>{say("waits-for-key")}</p>;
  return (
    <>
      {what}
      {isWithdrawn && <p>{say("withdrawn")}</p>}
      {!what && !isWithdrawn && <p>{say("waits")}</p>}
      <form action={submitPropose} className="decide">
        <input type="hidden" name="port" value={port.slug} />
        <button
          type="submit"
          className="quiet-button"
          name="date"
          value={date}
          aria-label={say("propose-label", where)}
        >
          {say("propose")}
        </button>
      </form>
    </>
  );
}
