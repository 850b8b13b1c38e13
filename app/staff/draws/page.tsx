import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { refusalFor } from "#domain/staff/policy.ts";
import { database } from "#server/database/open-database.ts";
import { seePastDraws } from "#server/staff/past-draws.ts";

/** The past runs with their numbers. */
export default async function DrawsPage({ searchParams }: PageProps<"/staff/draws">) {
  const staff = await demandStaff("see-draws");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const draws = await seePastDraws(database(), staff.id);
  const asked = (await searchParams)["ran"];
  const ran = draws.find(({ run }) => run === asked);
  const columns = ["draw", "when", "waiting", "urgent", "seniority", "lottery", "people", "state"] as const;
  const counts = ["applications", "urgent", "seniority", "lottery", "people"] as const;
  return (
    <>
      <StaffPageStart locale={locale} title={say("draws.title")} note={ran && say("draws.ran", { run: ran.run })} />
      {!refusalFor(staff, "run-draw") && (
        <p>
          <a className="button" href="/staff/draws/run">
            {say("draws.run")}
          </a>
        </p>
      )}
      {!refusalFor(staff, "commit-draw") && (
        <p>
          <a href="/staff/draws/commitments">{say("draws.commit")}</a>
        </p>
      )}
      {!refusalFor(staff, "cancel-draw") && (
        <p>
          <a href="/staff/draws/cancel">{say("draws.cancel")}</a>
        </p>
      )}
      {draws.length === 0 ? (
        <p>{say("draws.none")}</p>
      ) : (
        <WideTable label={say("draws.caption")}>
          <caption>{say("draws.caption")}</caption>
          <ColumnHeads names={columns.map((column) => say(`draws.${column}`))} />
          <tbody>
            {draws.map(({ run, frozenAt, state, ...numbers }) => (
              <tr key={run}>
                <th scope="row" translate="no">
                  {run}
                </th>
                <td>
                  <time dateTime={frozenAt.toISOString()}>{frozenAt.toISOString().slice(0, 16).replace("T", " ")}</time>
                </td>
                {counts.map((count) => (
                  <td key={count}>{formatNumber(locale, numbers[count])}</td>
                ))}
                <td>{say(`draws.states.${state}`)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </>
  );
}
