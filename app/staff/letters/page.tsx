import { getTranslations } from "next-intl/server";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { OtherPages } from "#app/_ui/other-pages.tsx";
import { StaffKinds } from "#app/_ui/staff-kinds.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { refusalFor } from "#domain/staff/policy.ts";
import { pageOf, pagesOf } from "#domain/staff/work.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { countLetters, letterStates, seeLetters } from "#server/staff/see-letters.ts";
import { LettersTable } from "./letters-table.tsx";

/** Where the letters of the last 30 days stand, one state at a time; never an address, and nothing that they say. */
export default async function LettersPage({ searchParams }: PageProps<"/staff/letters">) {
  const staff = await demandStaff("see-letters");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.letters" });
  const query = await searchParams;
  const at = now();
  const counts = await countLetters(database(), staff.id, at);
  const asked = inQuery(query, "state");
  const state = letterStates.find((each) => each === asked) ?? letterStates[0];
  const pages = pagesOf(counts[state]);
  const page = Math.min(pageOf(inQuery(query, "page")), pages);
  const letters = await seeLetters(database(), staff.id, { state, page, at });
  const note = noteIn(query, ["again", "not-again"] as const);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(`again.notes.${note}`)}>
        {say("intro")}
      </StaffPageStart>
      {!refusalFor(staff, "correct-letters") && (
        <p>
          <a href="/staff/letters/correct">{say("correct")}</a>
        </p>
      )}
      <StaffKinds
        locale={locale}
        label={say("label")}
        kinds={letterStates.map((each) => ({
          href: `/staff/letters?state=${each}`,
          text: say(`states.${each}.title`),
          count: counts[each],
          isHere: each === state,
        }))}
      />
      <h2>{say(`states.${state}.title`)}</h2>
      <p>{say(`states.${state}.what`)}</p>
      {letters.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <LettersTable locale={locale} staff={staff} state={state} letters={letters} />
      )}
      <OtherPages
        locale={locale}
        of="staff.pages"
        page={page}
        pages={pages}
        to={(to) => `/staff/letters?state=${state}&page=${to}`}
      />
    </>
  );
}
