import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { ComingRun } from "#server/staff/commitments.ts";
import { submitSign } from "./submit-sign.ts";

const columns = ["draw", "when", "chance", "by", "signed"] as const;

/** The runs to come, with the signature for everybody but the one who made the commitment. */
export async function ComingRunsTable({ locale, runs }: { locale: Locale; runs: ComingRun[] }) {
  const say = await getTranslations({ locale, namespace: "staff.commitments" });
  return (
    <WideTable label={say("caption")}>
      <caption>{say("caption")}</caption>
      <ColumnHeads names={columns.map((column) => say(column))} />
      <tbody>
        {runs.map(({ run, freezesAt, beacon, madeBy, isOwn, signedBy }) => (
          <tr key={run}>
            <th scope="row" translate="no">
              {run}
            </th>
            <td>
              <time dateTime={freezesAt.toISOString()}>{freezesAt.toISOString().slice(0, 16).replace("T", " ")}</time>
            </td>
            <td>{say(`beacons.${beacon}`)}</td>
            <td translate="no">{madeBy}</td>
            <td>
              {signedBy !== null && <span translate="no">{signedBy}</span>}
              {signedBy === null && isOwn && say("own")}
              {signedBy === null && !isOwn && (
                <form action={submitSign}>
                  <input type="hidden" name="run" value={run} />
                  <button type="submit" className="quiet-button" aria-label={say("sign-label", { run })}>
                    {say("sign")}
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
