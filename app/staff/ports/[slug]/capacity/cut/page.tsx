import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { closureReasons } from "#domain/capacity/reseating.ts";
import { database } from "#server/database/open-database.ts";
import { seeBlocks } from "#server/staff/port-blocks.ts";
import { DayCutForm } from "./day-cut-form.tsx";
import { readDayCut } from "./read-day-cut.ts";
import { submitDayCut } from "./submit-day-cut.ts";

const columns = ["time", "booked", "left", "move"] as const;

/** What fewer places on a day would take from parties, time by time, and where somebody proposes it. */
export default async function DayCutPage({ params, searchParams }: PageProps<"/staff/ports/[slug]/capacity/cut">) {
  const { slug } = await params;
  const { staff, today } = await visitPort("edit-capacity", slug);
  const query = await searchParams;
  const cut = readDayCut({ day: inQuery(query, "day"), places: inQuery(query, "places") }, today);
  if (!cut) notFound();
  const { day, places } = cut;
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const number = (value: number) => formatNumber(locale, value);
  const blocks = (await seeBlocks(database(), staff.id, slug, day)).filter(({ date }) => date === day);
  const address = `/staff/ports/${slug}/capacity`;
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("day-cut.title")}
        back={{ href: `${address}/exception`, text: say("exception.title") }}
      >
        {say("day-cut.intro")}
      </StaffPageStart>
      <p>{say(places === 0 ? "day-cut.closes" : "day-cut.what", { day: formatDay(locale, day), places })}</p>
      <WideTable label={say("day-cut.caption")}>
        <caption>{say("day-cut.caption")}</caption>
        <ColumnHeads names={columns.map((column) => say(`day-cut.columns.${column}`))} />
        <tbody>
          {blocks.map(({ id, time, booked }) => (
            <tr key={id}>
              <th scope="row">{time}</th>
              <td>{number(booked)}</td>
              <td>{number(places)}</td>
              <td>{number(Math.max(0, booked - places))}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <DayCutForm
        submit={submitDayCut.bind(null, slug)}
        address={`${address}/cut?day=${day}&places=${places}`}
        cut={{ day, places: String(places) }}
        reasons={closureReasons.map((value) => ({ value, text: say(`reseating.reasons.${value}`) }))}
        words={await words(locale, "staff", "day-cut")}
        shared={await staffFormWords(locale, "day-cut", say("day-cut.title"))}
      />
    </>
  );
}
