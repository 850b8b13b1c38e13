import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { OpenRecovery } from "#server/staff/recovery.ts";

const columns = ["who", "how", "by", "decide"] as const;

/** The proposals, with the way to the decision for everybody but the one who proposed and the one it is about. */
export async function RecoveriesTable({ locale, recoveries }: { locale: Locale; recoveries: OpenRecovery[] }) {
  const say = await getTranslations({ locale, namespace: "staff.recovery" });
  return (
    <WideTable isWrapped label={say("waiting")}>
      <caption className="screen-reader">{say("waiting")}</caption>
      <ColumnHeads names={columns.map((column) => say(`columns.${column}`))} />
      <tbody>
        {recoveries.map(({ id, colleague, knownBy, proposedBy, isOwn }) => (
          <tr key={id}>
            <th scope="row" translate="no">
              {colleague.name}
            </th>
            <td>{say(`ways.${knownBy}`)}</td>
            <td translate="no">{proposedBy}</td>
            <td>
              {isOwn ? (
                say("own")
              ) : (
                <a href={`/staff/recovery/${id}`} aria-label={say("decide-label", { name: colleague.name })}>
                  {say("decide")}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
