import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeCancellable } from "#server/staff/cancel-draws.ts";
import { CancelForm } from "./cancel-form.tsx";
import { OpenProposals } from "./open-proposals.tsx";
import { submitCancel } from "./submit-cancel.ts";

const notes = ["proposed", "cancelled", "refused", "not-kept"] as const;

/** Where two members of staff cancel a draw for cause, before it has a seed. */
export default async function CancelDrawPage({ searchParams }: PageProps<"/staff/draws/cancel">) {
  const staff = await demandStaff("cancel-draw");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.cancel-draw" });
  const runs = await seeCancellable(database(), staff.id, todayUtc());
  const note = noteIn(await searchParams, notes);
  const free = runs.filter(({ open }) => !open);
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("title")}
        note={note && say(`notes.${note}`)}
        back={{ href: "/staff/draws", text: say("back") }}
      >
        {say("intro")}
      </StaffPageStart>
      <OpenProposals locale={locale} runs={runs} />
      {free.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <CancelForm
          submit={submitCancel}
          address="/staff/draws/cancel"
          runs={free.map(({ run, freezesAt }) => ({
            value: run,
            text: `${run} (${freezesAt.toISOString().slice(0, 16).replace("T", " ")} UTC)`,
          }))}
          words={await words(locale, "staff", "cancel-draw")}
          shared={await staffFormWords(locale, "cancel-draw", say("title"))}
        />
      )}
    </>
  );
}
