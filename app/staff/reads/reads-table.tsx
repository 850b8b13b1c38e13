import { getTranslations } from "next-intl/server";
import { formatStamp } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { isNewSecretReason } from "#domain/staff/identity-check.ts";
import { isReadingReason } from "#domain/staff/reading-reason.ts";
import type { SeenRead } from "#server/staff/see-reads.ts";

const columns = ["when", "who", "what", "party"] as const;

/** The reasons that nobody chooses. */
const unchosen = ["correction-asked", "handover", "duplicate", "kept-day", "unmasked-finding"] as const;

/** Readings, each in the time of the port where it was done. */
export async function ReadsTable({ locale, reads }: { locale: Locale; reads: SeenRead[] }) {
  const say = await getTranslations({ locale, namespace: "staff" });
  const when = ({ at, port }: SeenRead) =>
    port ? formatStamp(locale, at, port.timeZone) : `${formatStamp(locale, at, "UTC")} UTC`;
  const who = ({ reader, role, port }: SeenRead) => {
    const name = isolate(reader || say("reads.somebody"));
    if (!role) return name;
    const as = { name, role: say(`roles.${role}`) };
    return port ? say("reads.as-at", { ...as, port: isolate(port.name) }) : say("reads.as", as);
  };
  const why = ({ reason }: SeenRead) => {
    if (isReadingReason(reason)) return say(`check-in.reasons.${reason}`);
    const own = unchosen.find((each) => each === reason);
    if (own) return say(`reads.${own}`);
    return isNewSecretReason(reason) ? say(`new-secret.reason.options.${reason}`) : undefined;
  };
  return (
    <WideTable isWrapped label={say("reads.caption")}>
      <caption className="screen-reader">{say("reads.caption")}</caption>
      <ColumnHeads names={columns.map((column) => say(`reads.${column}`))} />
      <tbody>
        {reads.map((read) => (
          <tr key={read.id}>
            <th scope="row">{when(read)}</th>
            <td>{who(read)}</td>
            <td>
              {say(`reads.actions.${read.action}`)}
              {why(read) && <p className="hint">{why(read)}</p>}
            </td>
            <td className="digits">{read.handle ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
