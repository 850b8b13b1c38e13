import { getTranslations } from "next-intl/server";
import { noteIn } from "#app/_session/note-in.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { refusalFor } from "#domain/staff/policy.ts";
import { seeExceptions } from "#server/capacity/exceptions.ts";
import { seePatterns } from "#server/capacity/patterns.ts";
import { database } from "#server/database/open-database.ts";
import { seeBlocks } from "#server/staff/port-blocks.ts";
import { ExceptionsTable } from "./exceptions-table.tsx";
import { PatternsTable } from "./patterns-table.tsx";
import { WeekTable } from "./week-table.tsx";
import { weeksOf } from "./weeks-of.ts";

const notes = ["kept", "not-kept", "booked", "drawing"] as const;

/** A port's places by week, and what they come from: the hours that repeat, and the dates that are different. */
export default async function CapacityPage({ params, searchParams }: PageProps<"/staff/ports/[slug]/capacity">) {
  const { slug } = await params;
  const { staff, port, today } = await visitPort("see-port", slug);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const note = noteIn(await searchParams, notes);
  const [blocks, patterns, exceptions] = await Promise.all([
    seeBlocks(database(), staff.id, slug, today),
    seePatterns(database(), staff.id, slug),
    seeExceptions(database(), staff.id, slug, today),
  ]);
  const mayChange = !refusalFor(staff, "edit-capacity", slug);
  const shown = { locale, slug, mayChange };
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("calendar.title")}
        back={{ href: `/staff/ports/${slug}`, text: port.name }}
        note={note && say(`calendar.${note}`)}
      >
        {say("calendar.intro")}
      </StaffPageStart>
      <p>{say("port.zone", { city: port.city })}</p>
      {mayChange && (
        <div className="button-row">
          <a className="button" href={`/staff/ports/${slug}/capacity/exception`}>
            {say("exception.title")}
          </a>
          <a className="quiet-button" href={`/staff/ports/${slug}/capacity/pattern`}>
            {say("pattern.title")}
          </a>
        </div>
      )}
      <h2>{say("calendar.weeks")}</h2>
      {blocks.length === 0 && <p>{say("port.blocks.empty")}</p>}
      {weeksOf(blocks).map((week) => (
        <WeekTable key={week.days[0]} {...shown} week={week} />
      ))}
      <h2>{say("calendar.exceptions.title")}</h2>
      <ExceptionsTable {...shown} exceptions={exceptions} />
      <h2>{say("calendar.patterns.title")}</h2>
      <p>{say("calendar.patterns.text")}</p>
      <PatternsTable {...shown} patterns={patterns} />
    </>
  );
}
