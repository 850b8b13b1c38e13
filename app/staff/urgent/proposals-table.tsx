import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { DecideForm } from "#app/_ui/decide-form.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { OpenProposal } from "#server/staff/urgent-flag.ts";
import { submitDecision } from "./submit-decision.ts";

const decisions = ["approve", "refuse"] as const;

/** The proposals, with the decision for everybody but the one who proposed. */
export async function ProposalsTable({ locale, proposals }: { locale: Locale; proposals: OpenProposal[] }) {
  const say = await getTranslations({ locale, namespace: "staff.urgent" });
  const columns = ["handle", "size", "reason", "by", "decide"] as const;
  return (
    <WideTable label={say("proposals.caption")}>
      <caption className="screen-reader">{say("proposals.caption")}</caption>
      <ColumnHeads names={columns.map((column) => say(`proposals.${column}`))} />
      <tbody>
        {proposals.map(({ id, handle, size, reason, proposedBy, isOwn }) => {
          const shown = groupDigits(handle);
          return (
            <tr key={id}>
              <th scope="row" className="digits" translate="no">
                <a href={`/staff/urgent/read/${handle}`} aria-label={say("read.label", { handle: shown })}>
                  {shown}
                </a>
              </th>
              <td>{formatNumber(locale, size)}</td>
              <td>{say(`reasons.${reason}`)}</td>
              <td translate="no">{proposedBy}</td>
              <td>
                {isOwn ? (
                  say("proposals.own")
                ) : (
                  <DecideForm
                    submit={submitDecision}
                    about={{ proposal: id }}
                    decisions={decisions.map((value) => ({
                      value,
                      text: say(`proposals.${value}`),
                      label: say(`proposals.${value}-label`, { handle: shown }),
                    }))}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}
