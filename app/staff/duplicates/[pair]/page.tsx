import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeDuplicate } from "#server/duplicates/see-duplicate.ts";
import { AlikePeople } from "./alike-people.tsx";
import { JudgePair } from "./judge-pair.tsx";
import { pairNotes } from "./pair-notes.ts";
import { TwoParties } from "./two-parties.tsx";
import { WhatMergeDoes } from "./what-merge-does.tsx";

/** Two registrations side by side. Each opening of the page is kept as a reading of both. */
export default async function PairPage({ params, searchParams }: PageProps<"/staff/duplicates/[pair]">) {
  const { pair: id } = await params;
  const staff = await demandStaff("judge-duplicate", { party: { pair: id } });
  const pair = await seeDuplicate(database(), staff.id, { pair: id, at: now() });
  if (!pair) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const note = noteIn(await searchParams, pairNotes);
  const [one, other] = pair.sides.map(({ handle }) => groupDigits(handle));
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("see-duplicate.title", { one: one ?? "", other: other ?? "" })}
        back={{ href: "/staff/duplicates", text: say("see-duplicate.back") }}
        note={note && say(`see-duplicate.notes.${note}`)}
      >
        {say("see-duplicate.intro")}
      </StaffPageStart>
      {pair.alike.map((alike) => (
        <AlikePeople key={`${alike.one}-${alike.other}`} locale={locale} pair={pair} alike={alike} />
      ))}
      <TwoParties locale={locale} pair={pair} />
      <WhatMergeDoes locale={locale} pair={pair} />
      <JudgePair locale={locale} pair={pair} />
    </>
  );
}
