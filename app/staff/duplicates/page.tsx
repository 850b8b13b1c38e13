import { getTranslations } from "next-intl/server";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { OtherPages } from "#app/_ui/other-pages.tsx";
import { StaffKinds } from "#app/_ui/staff-kinds.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { pageOf, pagesOf } from "#domain/staff/work.ts";
import { database } from "#server/database/open-database.ts";
import { countDuplicates, pairStates, seeDuplicates } from "#server/duplicates/see-duplicates.ts";
import { PairsTable } from "./pairs-table.tsx";

/** Pairs of registrations that may be one person's, by number alone: those to look at, and what was decided of the others. */
export default async function DuplicatesPage({ searchParams }: PageProps<"/staff/duplicates">) {
  const staff = await demandStaff("see-duplicates");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.duplicates" });
  const query = await searchParams;
  const counts = await countDuplicates(database(), staff.id);
  const state = pairStates.find((each) => each === inQuery(query, "state")) ?? "open";
  const pages = pagesOf(counts[state]);
  const page = Math.min(pageOf(inQuery(query, "page")), pages);
  const pairs = await seeDuplicates(database(), staff.id, { state, page });
  const to = (of: string, at: number) => `/staff/duplicates?state=${of}&page=${at}`;
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")}>
        {say("intro")}
      </StaffPageStart>
      <StaffKinds
        locale={locale}
        label={say("label")}
        kinds={pairStates.map((each) => ({
          href: to(each, 1),
          text: say(`states.${each}.title`),
          count: counts[each],
          isHere: each === state,
        }))}
      />
      <h2>{say(`states.${state}.title`)}</h2>
      <p>{say(`states.${state}.what`)}</p>
      {pairs.length === 0 ? <p>{say("none")}</p> : <PairsTable locale={locale} pairs={pairs} />}
      <OtherPages locale={locale} of="staff.pages" page={page} pages={pages} to={(at) => to(state, at)} />
    </>
  );
}
