import { getTranslations } from "next-intl/server";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeReseatings } from "#server/reseat/see-reseatings.ts";
import { daysLine } from "./days-line.ts";

const columns = ["what", "days", "reason", "by", "state", "open"] as const;

/** Ports that close, and parties that are moved: what waits for a second person, and what was decided. */
export default async function ReseatingsPage({ searchParams }: PageProps<"/staff/reseating">) {
  const staff = await demandStaff("see-reseatings");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.reseating" });
  const whole = await getTranslations({ locale, namespace: "staff" });
  const reseatings = await seeReseatings(database(), staff.id, now());
  const days = await daysLine(locale);
  const note = noteIn(await searchParams, ["kept", "not-kept"] as const);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(note)}>
        {say("intro")}
      </StaffPageStart>
      <div className="button-row">
        <a className="button" href="/staff/reseating/close">
          {whole("close-port.title")}
        </a>
        <a className="quiet-button" href="/staff/reseating/safety">
          {whole("move-party.title")}
        </a>
      </div>
      {reseatings.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <WideTable label={say("caption")}>
          <caption>{say("caption")}</caption>
          <ColumnHeads names={columns.map((column) => say(`columns.${column}`))} />
          <tbody>
            {reseatings.map((one) => {
              const what = say(`kinds.${one.kind}`, { port: one.port });
              return (
                <tr key={one.id}>
                  <th scope="row">{what}</th>
                  <td>{days(one)}</td>
                  <td>{say(`reasons.${one.reason}`)}</td>
                  <td translate="no">{one.proposedBy}</td>
                  <td>{say(`states.${one.state}`)}</td>
                  <td>
                    <a href={`/staff/reseating/${one.id}`} aria-label={say("open-label", { what })}>
                      {say("open")}
                    </a>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </WideTable>
      )}
    </>
  );
}
