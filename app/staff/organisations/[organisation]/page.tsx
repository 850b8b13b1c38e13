import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitOrganisation } from "#app/_session/visit-organisation.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { HelpersTable } from "./helpers-table.tsx";

const notes = ["added", "helper-ended", "not-kept"] as const;

/** One organisation: who helps there, who is invited next, and its end. */
export default async function OrganisationPage(asked: PageProps<"/staff/organisations/[organisation]">) {
  const { id, name, telephone, endedAt, helpers } = await visitOrganisation(asked.params);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.organisation" });
  const note = noteIn(await asked.searchParams, notes);
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={name}
        isName
        back={{ href: "/staff/organisations", text: say("back") }}
        note={note && say(note)}
      />
      {telephone && <p>{say("telephone", { telephone })}</p>}
      {endedAt ? (
        <p>{say("ended-on", { day: formatDay(locale, endedAt.toISOString().slice(0, 10)) })}</p>
      ) : (
        <>
          <p>
            <a className="button" href={`/staff/organisations/${id}/invite`}>
              {say("invite")}
            </a>
          </p>
          {helpers.length === 0 ? (
            <p>{say("none")}</p>
          ) : (
            <HelpersTable locale={locale} organisation={id} helpers={helpers} />
          )}
          <p>
            <a href={`/staff/organisations/${id}/end`}>{say("end")}</a>
          </p>
        </>
      )}
    </>
  );
}
