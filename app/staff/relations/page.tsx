import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { database } from "#server/database/open-database.ts";
import { seeRelations } from "#server/staff/relation-review.ts";

const notes = ["kept", "not-kept"] as const;

/** The adults who joined a party after 14 days, and whom nobody has seen yet. */
export default async function RelationsPage({ searchParams }: PageProps<"/staff/relations">) {
  const staff = await demandStaff("judge-relation");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.relations" });
  const people = await seeRelations(database(), staff.id);
  const note = noteIn(await searchParams, notes);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(note)}>
        {say("intro")}
      </StaffPageStart>
      {people.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <WideTable label={say("caption")}>
          <caption>{say("caption")}</caption>
          <ColumnHeads names={[say("handle"), say("size"), say("joined"), say("registered"), say("look")]} />
          <tbody>
            {people.map(({ person, handle, size, joinedOn, registeredOn }) => (
              <tr key={person}>
                <th scope="row" className="digits" translate="no">
                  {groupDigits(handle)}
                </th>
                <td>{formatNumber(locale, size)}</td>
                <td>{formatDay(locale, joinedOn)}</td>
                <td>{formatDay(locale, registeredOn)}</td>
                <td>
                  <a
                    href={`/staff/relations/${person}`}
                    aria-label={say("look-label", { handle: groupDigits(handle) })}
                  >
                    {say("look")}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  );
}
