import { getTranslations } from "next-intl/server";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seePlaces } from "#server/signals/known-places.ts";
import { PlacesTable } from "./places-table.tsx";

const notes = ["kept", "not-kept"] as const;

/** The places whose addresses strangers are expected to share, and proposals that wait for a second person. */
export default async function KnownPlacesPage({ searchParams }: PageProps<"/staff/known-places">) {
  const staff = await demandStaff("keep-known-places");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.known-places" });
  const places = await seePlaces(database(), staff.id);
  const note = noteIn(await searchParams, notes);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(note)}>
        {say("intro")}
      </StaffPageStart>
      <p>
        <a className="button" href="/staff/known-places/propose">
          {say("propose")}
        </a>
      </p>
      {places.length === 0 ? <p>{say("none")}</p> : <PlacesTable locale={locale} places={places} today={todayUtc()} />}
    </>
  );
}
