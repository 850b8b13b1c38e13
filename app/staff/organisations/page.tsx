import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { listOrganisations } from "#server/helper/list-organisations.ts";

const columns = ["name", "telephone", "helpers", "added", "state"] as const;

/** The organisations that staff vouch for. */
export default async function OrganisationsPage({ searchParams }: PageProps<"/staff/organisations">) {
  const staff = await demandStaff("vouch-for-organisations");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.organisations" });
  const organisations = await listOrganisations(database(), staff.id, now());
  const note = noteIn(await searchParams, ["ended"]);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(note)}>
        {say("intro")}
      </StaffPageStart>
      <p>
        <a className="button" href="/staff/organisations/add">
          {say("add")}
        </a>
      </p>
      {organisations.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <WideTable label={say("caption")}>
          <caption>{say("caption")}</caption>
          <ColumnHeads names={columns.map((column) => say(column))} />
          <tbody>
            {organisations.map(({ id, name, telephone, addedAt, endedAt, helpers }) => (
              <tr key={id}>
                <th scope="row" translate="no">
                  <a href={`/staff/organisations/${id}`}>{name}</a>
                </th>
                <td className="digits">{telephone}</td>
                <td>{formatNumber(locale, helpers.length)}</td>
                <td>{formatDay(locale, addedAt.toISOString().slice(0, 10))}</td>
                <td>{say(endedAt ? "states.ended" : "states.stands")}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  );
}
