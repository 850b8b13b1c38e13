import { getTranslations } from "next-intl/server";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeHandovers } from "#server/handover/see-handovers.ts";
import { DaysTable } from "./days-table.tsx";

const notes = ["proposed", "approved", "refused", "not-kept"] as const;

/** Each port's next days: what its own systems get, what waits for a second person, what was handed over. */
export default async function HandoverPage({ searchParams }: PageProps<"/staff/handover">) {
  const staff = await demandStaff("propose-handover");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.handover" });
  const ports = await seeHandovers(database(), staff.id, now());
  const note = noteIn(await searchParams, notes);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(`notes.${note}`)}>
        {say("intro")}
      </StaffPageStart>
      <p>{say("what")}</p>
      {ports.map((port) => (
        <section key={port.slug} aria-labelledby={port.slug}>
          <h2 id={port.slug} translate="no">
            {port.name}
          </h2>
          {port.fingerprint === undefined ? (
            <p>{say("no-key")}</p>
          ) : (
            <p>
              {say("key")} <span className="own-link">{port.fingerprint}</span>
            </p>
          )}
          {port.days.length === 0 ? <p>{say("none")}</p> : <DaysTable locale={locale} port={port} />}
        </section>
      ))}
    </>
  );
}
