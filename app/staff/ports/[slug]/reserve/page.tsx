import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { words } from "#app/_i18n/words.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { database } from "#server/database/open-database.ts";
import { seeReserved } from "#server/walk-ins/walk-ins.ts";
import { reservableDays } from "./reservable-days.ts";
import { ReserveForm } from "./reserve-form.tsx";
import { submitReserve } from "./submit-reserve.ts";

/** Places that a port keeps by day for people who come without an appointment. */
export default async function ReservePage({ params, searchParams }: PageProps<"/staff/ports/[slug]/reserve">) {
  const { slug } = await params;
  const { staff, port, today } = await visitPort("edit-capacity", slug);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const note = noteIn(await searchParams, ["kept"] as const);
  const days = await seeReserved(database(), staff.id, slug, today);
  const number = (count: number) => formatNumber(locale, count);
  const columns = ["day", "reserved", "given", "turned-away"] as const;
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("reserve.title")}
        back={{ href: `/staff/ports/${slug}`, text: port.name }}
        note={note && say("reserve.kept")}
      >
        {say("reserve.intro")}
      </StaffPageStart>
      <ReserveForm
        submit={submitReserve.bind(null, slug)}
        address={`/staff/ports/${slug}/reserve`}
        days={reservableDays(today).map((day) => ({ value: day, text: formatDay(locale, day) }))}
        words={await words(locale, "staff", "reserve")}
        shared={await staffFormWords(locale, "reserve", say("reserve.title"))}
      />
      {days.length > 0 && (
        <WideTable label={say("reserve.caption")}>
          <caption>{say("reserve.caption")}</caption>
          <ColumnHeads names={columns.map((column) => say(`reserve.columns.${column}`))} />
          <tbody>
            {days.map(({ onDate, reserved, given, turnedAway }) => (
              <tr key={onDate}>
                <th scope="row">{formatDay(locale, onDate)}</th>
                <td>{number(reserved)}</td>
                <td>{number(given)}</td>
                <td>{number(turnedAway)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  );
}
