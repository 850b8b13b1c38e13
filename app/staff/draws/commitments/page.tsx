import { getTranslations } from "next-intl/server";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { runsAhead, seeComingRuns } from "#server/staff/commitments.ts";
import { ComingRunsTable } from "./coming-runs-table.tsx";
import { submitCommitAhead } from "./submit-commit-ahead.ts";

const notes = ["made", "signed", "not-signed"] as const;

/** What staff have committed to, and what waits for a second person. */
export default async function CommitmentsPage({ searchParams }: PageProps<"/staff/draws/commitments">) {
  const staff = await demandStaff("commit-draw");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.commitments" });
  const runs = await seeComingRuns(database(), staff.id, todayUtc());
  const note = noteIn(await searchParams, notes);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(`notes.${note}`)}>
        {say("intro")}
      </StaffPageStart>
      <form action={submitCommitAhead}>
        <div className="button-row">
          <button type="submit" className="button">
            {say("make", { runs: runsAhead })}
          </button>
        </div>
      </form>
      {runs.length === 0 ? <p>{say("none")}</p> : <ComingRunsTable locale={locale} runs={runs} />}
      <p>
        <a href="/staff/draws">{say("back")}</a>
      </p>
    </>
  );
}
