import { getTranslations } from "next-intl/server";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readUnmasked } from "#server/signals/unmasking.ts";

/** The parties of a finding by name, ten on a page, while two analysts' agreement on a case is fresh. */
export default async function NamesPage({ params, searchParams }: PageProps<"/staff/trends/[cluster]/names">) {
  const staff = await demandStaff("unmask-trend");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.unmasked" });
  const back = await getTranslations({ locale, namespace: "staff.conclude" });
  const { cluster } = await params;
  const asked = Number(inQuery(await searchParams, "page") ?? "1");
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const seen = await readUnmasked(database(), staff.id, { finding: cluster, page, at: now() });
  const address = `/staff/trends/${encodeURIComponent(cluster)}`;
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} back={{ href: address, text: back("back") }}>
        {seen ? say("text") : say("locked")}
      </StaffPageStart>
      {seen && (
        <WideTable label={say("caption", { page, pages: seen.pages })}>
          <caption>{say("caption", { page, pages: seen.pages })}</caption>
          <ColumnHeads names={[say("handle"), say("names"), say("address")]} />
          <tbody>
            {seen.parties.map(({ handle, names, address: written }) => (
              <tr key={handle}>
                <th scope="row" className="digits" translate="no">
                  {groupDigits(handle)}
                </th>
                <td dir="auto" translate="no">
                  {names.join(", ")}
                </td>
                <td dir="auto" translate="no" className="free-words">
                  {written}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {seen && page < seen.pages && (
        <p>
          <a href={`${address}/names?page=${page + 1}`}>{say("next")}</a>
        </p>
      )}
    </>
  );
}
