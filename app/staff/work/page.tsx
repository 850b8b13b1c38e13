import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { OtherPages } from "#app/_ui/other-pages.tsx";
import { StaffKinds } from "#app/_ui/staff-kinds.tsx";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { pageOf, pagesOf, workKindOf, workKinds } from "#domain/staff/work.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { countWork, seeWork } from "#server/staff/see-work.ts";
import { WorkTable } from "./work-table.tsx";

const notes = ["answered", "not-kept"] as const;

/** What waits for staff, one kind at a time, by number alone; each line leads to where one acts. */
export default async function WorkPage({ searchParams }: PageProps<"/staff/work">) {
  const staff = await demandStaff("see-work");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.work" });
  const again = await getTranslations({ locale, namespace: "staff.letters.again.notes" });
  const query = await searchParams;
  const letterNote = noteIn(query, ["again", "not-again"] as const);
  const at = now();
  const { counts, answers } = await countWork(database(), staff.id, at);
  const kind = workKindOf(inQuery(query, "kind")) ?? workKinds.find((each) => counts[each] > 0) ?? workKinds[0];
  const pages = pagesOf(counts[kind]);
  const page = Math.min(pageOf(inQuery(query, "page")), pages);
  const lines = await seeWork(database(), staff.id, { kind, page, at });
  const note = noteIn(query, notes);
  const { decided, half, nineOfTen } = answers;
  const hours = (value: number | null) => formatNumber(locale, value ?? 0);
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("title")}
        note={note ? say(`notes.${note}`) : letterNote && again(letterNote)}
      >
        {say("intro")}
      </StaffPageStart>
      <StaffKinds
        locale={locale}
        label={say("label")}
        kinds={workKinds.map((each) => ({
          href: `/staff/work?kind=${each}`,
          text: say(`kinds.${each}.title`),
          count: counts[each],
          isHere: each === kind,
        }))}
      />
      <h2>{say(`kinds.${kind}.title`)}</h2>
      <p>{say(`kinds.${kind}.what`)}</p>
      {kind === "urgent" && (
        <p>
          {decided === 0
            ? say("answers.none")
            : say("answers.measured", { decided, half: hours(half), nineOfTen: hours(nineOfTen) })}
        </p>
      )}
      {lines.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <WorkTable locale={locale} staff={staff} kind={kind} lines={lines} at={at} />
      )}
      <OtherPages
        locale={locale}
        of="staff.pages"
        page={page}
        pages={pages}
        to={(to) => `/staff/work?kind=${kind}&page=${to}`}
      />
    </>
  );
}
