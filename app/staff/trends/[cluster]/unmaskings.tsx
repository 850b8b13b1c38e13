import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { DecideForm } from "#app/_ui/decide-form.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { SeenUnmasking } from "#server/signals/unmasking.ts";
import { submitUnmaskingDecision } from "./submit-unmasking-decision.ts";

type UnmaskingsProps = { locale: Locale; finding: string; unmaskings: SeenUnmasking[] };

const decisions = ["approve", "refuse"] as const;

/** For which cases names were asked for, with the decision for everybody but the one who asked. */
export async function Unmaskings({ locale, finding, unmaskings }: UnmaskingsProps) {
  const say = await getTranslations({ locale, namespace: "staff.finding" });
  return (
    <>
      <h2>{say("unmaskings")}</h2>
      {unmaskings.length > 0 && (
        <WideTable label={say("unmaskings")}>
          <caption className="screen-reader">{say("unmaskings")}</caption>
          <ColumnHeads names={[say("case"), say("by"), say("decide")]} />
          <tbody>
            {unmaskings.map(({ id, caseNumber, proposedBy, isOwn, decidedBy, decidedAt, isApproved }) => (
              <tr key={id}>
                <th scope="row" translate="no">
                  {caseNumber}
                </th>
                <td translate="no">{proposedBy}</td>
                <td>
                  {decidedAt &&
                    say(isApproved ? "approved-by" : "refused-by", {
                      name: decidedBy ?? "",
                      day: formatDay(locale, decidedAt.toISOString().slice(0, 10)),
                    })}
                  {!decidedAt && isOwn && say("own")}
                  {!decidedAt && !isOwn && (
                    <DecideForm
                      submit={submitUnmaskingDecision}
                      about={{ finding, unmasking: id }}
                      decisions={decisions.map((value) => ({
                        value,
                        text: say(value),
                        label: say(`${value}-label`, { number: caseNumber }),
                      }))}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      <p>
        <a href={`/staff/trends/${finding}/unmask`}>{say("unmask")}</a>
      </p>
      {unmaskings.some(({ isApproved }) => isApproved) && (
        <p>
          <a href={`/staff/trends/${finding}/names`}>{say("names")}</a>
        </p>
      )}
    </>
  );
}
