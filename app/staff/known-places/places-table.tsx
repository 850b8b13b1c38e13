import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { DecideForm } from "#app/_ui/decide-form.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { SeenPlace } from "#server/signals/known-places.ts";
import { submitEndPlace } from "./submit-end-place.ts";
import { submitPlaceDecision } from "./submit-place-decision.ts";

type PlacesTableProps = { locale: Locale; places: SeenPlace[]; today: string };

const columns = ["name", "kind", "address", "vouched-by", "expires", "by", "state"] as const;
const decisions = ["approve", "refuse"] as const;

/** The known places and the proposals, with the decision for everybody but the one who proposed. */
export async function PlacesTable({ locale, places, today }: PlacesTableProps) {
  const say = await getTranslations({ locale, namespace: "staff.known-places" });
  return (
    <WideTable label={say("caption")}>
      <caption>{say("caption")}</caption>
      <ColumnHeads names={columns.map((column) => say(column))} />
      <tbody>
        {places.map(({ id, name, kind, address, vouchedBy, expiresOn, proposedBy, isOwn, decidedBy }) => (
          <tr key={id}>
            <th scope="row" translate="no">
              {name}
            </th>
            <td>{say(`kinds.${kind}`)}</td>
            <td className="free-words" translate="no">
              {address}
            </td>
            <td className="free-words" translate="no">
              {vouchedBy}
            </td>
            <td>
              {formatDay(locale, expiresOn)}
              {expiresOn <= today && <strong> {say("over")}</strong>}
            </td>
            <td translate="no">{proposedBy}</td>
            <td>
              {decidedBy !== null && (
                <form action={submitEndPlace} className="decide">
                  <span>{say("agreed", { name: decidedBy })}</span>
                  <input type="hidden" name="place" value={id} />
                  <button type="submit" className="quiet-button" aria-label={say("end-label", { name })}>
                    {say("end")}
                  </button>
                </form>
              )}
              {decidedBy === null && isOwn && say("own")}
              {decidedBy === null && !isOwn && (
                <DecideForm
                  submit={submitPlaceDecision}
                  about={{ place: id }}
                  decisions={decisions.map((value) => ({
                    value,
                    text: say(value),
                    label: say(`${value}-label`, { name }),
                  }))}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
