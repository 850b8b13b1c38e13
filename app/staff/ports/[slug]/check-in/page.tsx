import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { counterReasons } from "#domain/staff/reading-reason.ts";
import { CheckInForm } from "./check-in-form.tsx";
import { counterDay } from "./counter-day.ts";
import { submitEndHelpers } from "./submit-end-helpers.ts";
import { submitLookUp } from "./submit-look-up.ts";
import { submitOutcome } from "./submit-outcome.ts";
import { submitTurn } from "./submit-turn.ts";

/** The counter of today, or of yesterday where the address says so. */
export default async function CheckInPage({ params, searchParams }: PageProps<"/staff/ports/[slug]/check-in">) {
  const { slug } = await params;
  const { port, today } = await visitPort("check-in", slug);
  const date = counterDay(inQuery(await searchParams, "day"), today);
  const address = `/staff/ports/${slug}/check-in${date === today ? "" : `?day=${date}`}`;
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  return (
    <>
      <p>
        <a className="back" href={`/staff/ports/${slug}`}>
          {say("capacity.back", { port: port.name })}
        </a>
      </p>
      <h1>{say("check-in.title")}</h1>
      <p>{say("check-in.at", { port: port.name, day: formatDay(locale, date) })}</p>
      <CheckInForm
        submit={submitLookUp.bind(null, slug)}
        keep={submitOutcome.bind(null, slug)}
        turn={submitTurn.bind(null, slug)}
        endHelpers={submitEndHelpers.bind(null, slug)}
        date={date}
        address={address}
        reasons={counterReasons.map((value) => ({ value, text: say(`check-in.reasons.${value}`) }))}
        words={await words(locale, "staff", "check-in")}
        shared={await staffFormWords(locale, "check-in", say("check-in.title"))}
      />
    </>
  );
}
