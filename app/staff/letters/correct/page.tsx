import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { database } from "#server/database/open-database.ts";
import { letterKinds } from "#server/letters/queue-letters.ts";
import { seeCorrections } from "#server/staff/letter-corrections.ts";
import { CorrectForm } from "./correct-form.tsx";
import { OpenCorrections } from "./open-corrections.tsx";
import { submitCorrect } from "./submit-correct.ts";

const notes = ["proposed", "queued", "refused", "not-kept"] as const;

/** Where two members of staff write to exactly those who got a wrong letter that it was wrong. */
export default async function CorrectLettersPage({ searchParams }: PageProps<"/staff/letters/correct">) {
  const staff = await demandStaff("correct-letters");
  const locale = await staffLocale();
  const [say, about] = await Promise.all([
    getTranslations({ locale, namespace: "staff.correct-letters" }),
    getTranslations({ locale, namespace: "staff.work.about" }),
  ]);
  const open = await seeCorrections(database(), staff.id);
  const note = noteIn(await searchParams, notes);
  const free = letterKinds.filter((kind) => open.every((one) => one.kind !== kind));
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("title")}
        note={note && say(`notes.${note}`)}
        back={{ href: "/staff/letters", text: say("back") }}
      >
        {say("intro")}
      </StaffPageStart>
      <OpenCorrections locale={locale} open={open} />
      <CorrectForm
        submit={submitCorrect}
        address="/staff/letters/correct"
        kinds={free.map((value) => ({ value, text: about(value) }))}
        words={await words(locale, "staff", "correct-letters")}
        shared={await staffFormWords(locale, "correct-letters", say("title"))}
      />
    </>
  );
}
