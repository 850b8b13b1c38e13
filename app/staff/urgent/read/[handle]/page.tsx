import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readNeeds } from "#server/staff/read-needs.ts";

/** What a party says that it needs, without its names. Each opening of the page is kept as a reading. */
export default async function ReadNeedsPage({ params }: PageProps<"/staff/urgent/read/[handle]">) {
  const party = { handle: (await params).handle };
  const staff = await demandStaff("read-needs", { party });
  const seen = await readNeeds(database(), staff.id, { ...party, at: now() });
  if (!seen) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const { handle, needs } = seen;
  const title = say("urgent.read.title", { handle: groupDigits(handle) });
  return (
    <>
      <StaffPageStart locale={locale} title={title} back={{ href: "/staff/urgent", text: say("see-relation.back") }}>
        {say("see-relation.intro")}
      </StaffPageStart>
      {!needs?.codes.length && <p>{say("check-in.party.nothing")}</p>}
      <ul>
        {needs?.codes.map((code) => (
          <li key={code}>{say(`needs.${code}`)}</li>
        ))}
      </ul>
      {needs?.details && (
        <>
          <h2>{say("check-in.party.details")}</h2>
          <p dir="auto" className="own-words">
            {needs.details}
          </p>
        </>
      )}
      <p>
        <a className="button" href={`/staff/urgent/propose?handle=${handle}`}>
          {say("propose.title")}
        </a>
      </p>
    </>
  );
}
