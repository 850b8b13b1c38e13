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
import { seeAskingUrgent, seeProposals } from "#server/staff/urgent-flag.ts";
import { ProposalsTable } from "./proposals-table.tsx";

const notes = ["kept", "not-kept"] as const;

/** Who asks for urgency, and what waits for a second person. */
export default async function UrgentPage({ searchParams }: PageProps<"/staff/urgent">) {
  const staff = await demandStaff("propose-urgent");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.urgent" });
  const whole = await getTranslations({ locale, namespace: "staff" });
  const [proposals, asking] = await Promise.all([
    seeProposals(database(), staff.id),
    seeAskingUrgent(database(), staff.id),
  ]);
  const note = noteIn(await searchParams, notes);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(note)}>
        {say("intro")}
      </StaffPageStart>
      <p>
        <a className="button" href="/staff/urgent/propose">
          {whole("propose.title")}
        </a>
      </p>
      <h2>{say("proposals.caption")}</h2>
      {proposals.length === 0 ? (
        <p>{say("proposals.none")}</p>
      ) : (
        <ProposalsTable locale={locale} proposals={proposals} />
      )}
      <h2>{say("asking.caption")}</h2>
      {asking.length === 0 ? (
        <p>{say("asking.none")}</p>
      ) : (
        <WideTable label={say("asking.caption")}>
          <caption className="screen-reader">{say("asking.caption")}</caption>
          <ColumnHeads names={[say("asking.handle"), say("asking.size"), say("asking.since"), say("read.link")]} />
          <tbody>
            {asking.map(({ handle, size, registeredOn }) => (
              <tr key={handle}>
                <th scope="row" className="digits" translate="no">
                  {groupDigits(handle)}
                </th>
                <td>{formatNumber(locale, size)}</td>
                <td>{formatDay(locale, registeredOn)}</td>
                <td>
                  <a
                    href={`/staff/urgent/read/${handle}`}
                    aria-label={say("read.label", { handle: groupDigits(handle) })}
                  >
                    {say("read.link")}
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
