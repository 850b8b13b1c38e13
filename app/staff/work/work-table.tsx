import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { SendAgainForm } from "#app/_ui/send-again-form.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { type Asker, refusalFor } from "#domain/staff/policy.ts";
import type { WorkKind } from "#domain/staff/work.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { isLetterKind } from "#server/letters/queue-letters.ts";
import type { WorkLine } from "#server/staff/see-work.ts";
import { submitLetterAgain } from "../submit-letter-again.ts";

type WorkTableProps = { locale: Locale; staff: Asker; kind: WorkKind; lines: WorkLine[]; at: Date };

/** The lines of one kind: the number, how long there is or how long it waits, and where one acts. */
export async function WorkTable({ locale, staff, kind, lines, at }: WorkTableProps) {
  const [say, ports] = await Promise.all([getTranslations({ locale, namespace: "staff.work" }), readPorts(database())]);
  const hasEnd = kind === "lapsing" || kind === "unreached";
  const hours = (instant: Date) => Math.floor(Math.abs(instant.getTime() - at.getTime()) / 3_600_000);
  const whatOf = ({ what }: WorkLine) => (isLetterKind(what) ? say(`about.${what}`) : say(`what.${what}`));
  const again = await getTranslations({ locale, namespace: "staff.letters.again" });
  const maySendAgain = !refusalFor(staff, "send-letter-again");
  const columns = ["handle", "size", "port", hasEnd ? "left" : "waits", hasEnd ? "until" : "since"] as const;
  return (
    <WideTable label={say(`kinds.${kind}.title`)}>
      <caption className="screen-reader">{say(`kinds.${kind}.title`)}</caption>
      <ColumnHeads
        names={[...columns.map((name) => say(`columns.${name}`)), say(`kinds.${kind}.column`), say("columns.act")]}
      />
      <tbody>
        {lines.map((line) => {
          const port = ports.find(({ slug }) => slug === line.port);
          const shown = groupDigits(line.handle);
          const act = actOf(staff, kind, line);
          return (
            <tr key={`${line.handle} ${line.at.getTime()} ${line.request ?? ""}`}>
              <th scope="row" className="digits" translate="no">
                {shown}
              </th>
              <td>{formatNumber(locale, line.size)}</td>
              <td translate="no">{port?.name ?? line.port}</td>
              <td>{say("hours", { hours: hours(line.at) })}</td>
              <td className="free-words">{port && formatMoment(locale, line.at, port)}</td>
              <td>{whatOf(line)}</td>
              <td>
                {act ? (
                  <a href={act.href} aria-label={say(`acts.${act.name}-label`, { handle: shown })}>
                    {say(`acts.${act.name}`)}
                  </a>
                ) : (
                  say("acts.none")
                )}
                {line.letter && maySendAgain && (
                  <SendAgainForm
                    submit={submitLetterAgain}
                    letter={line.letter}
                    list="work"
                    words={{ text: again("button"), label: again("label", { handle: shown }) }}
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

/** Where this member of staff acts on a line; undefined where it is not their task. */
function actOf(staff: Asker, kind: WorkKind, { handle, port, what, request }: WorkLine) {
  if (kind === "corrections") {
    const mayAnswer = !refusalFor(staff, "answer-correction");
    return mayAnswer ? { href: `/staff/corrections/${request}`, name: "read" as const } : undefined;
  }
  if (kind !== "urgent") {
    const mayReach = !refusalFor(staff, "reach-party", port);
    return mayReach ? { href: `/staff/ports/${port}/reach/${handle}`, name: "reach" as const } : undefined;
  }
  if (refusalFor(staff, "propose-urgent")) return undefined;
  return what === "decide"
    ? { href: "/staff/urgent", name: "decide" as const }
    : { href: `/staff/urgent/read/${handle}`, name: "read" as const };
}
