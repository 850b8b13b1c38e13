import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatBirth } from "#app/_i18n/format-date.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { requestAnswers } from "#domain/staff/correction-request.ts";
import { refusalFor } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readAskedCorrection } from "#server/staff/answer-corrections.ts";
import { submitAnswer } from "./submit-answer.ts";

/** What somebody says is wrong of a person, beside what is written. Each opening of the page is kept as a reading. */
export default async function AskedCorrectionPage({ params }: PageProps<"/staff/corrections/[request]">) {
  const { request } = await params;
  const staff = await demandStaff("answer-correction", { party: { request } });
  const asked = await readAskedCorrection(database(), staff.id, { request, at: now() });
  if (!asked) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const { handle, number, thing, words, language, person } = asked;
  const { givenNames, familyNames, birth, document } = person;
  const said = [
    ["person", say("answer-correction.of", { number })],
    ["thing", say(`work.what.${thing}`)],
    ["page", languageName(locale, language)],
  ] as const;
  const written = [
    ["name", [givenNames, familyNames].filter(Boolean).join(" ")],
    ["birth", birth && formatBirth(locale, birth)],
    ["document", document && `${document.number} (${document.country})`],
  ] as const;
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("answer-correction.title", { handle: groupDigits(handle) })}
        back={{ href: "/staff/work?kind=corrections", text: say("answer-correction.back") }}
      >
        {say("see-relation.intro")}
      </StaffPageStart>
      <dl className="answers">
        {said.map(([name, text]) => (
          <div key={name}>
            <dt>{say(`answer-correction.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h2>{say("answer-correction.words")}</h2>
      <p dir="auto" className="own-words" translate="no">
        {words}
      </p>
      <h2>{say("answer-correction.written")}</h2>
      <dl className="answers">
        {written.map(([name, text]) => (
          <div key={name}>
            <dt>{say(`answer-correction.${name}`)}</dt>
            <dd dir="auto" translate="no">
              {text || say("new-secret.party.none")}
            </dd>
          </div>
        ))}
      </dl>
      {staff.port && !refusalFor(staff, "correct-answers", staff.port) && (
        <p>
          <a href={`/staff/ports/${staff.port}/correct/${handle}/${number}`}>{say("answer-correction.counter")}</a>
        </p>
      )}
      <h2>{say("answer-correction.legend")}</h2>
      <p>{say("answer-correction.told")}</p>
      <form action={submitAnswer.bind(null, request)} className="button-row">
        {requestAnswers.map((answer) => (
          <button key={answer} type="submit" className="quiet-button" name="answer" value={answer}>
            {say(`answer-correction.answers.${answer}`)}
          </button>
        ))}
      </form>
    </>
  );
}
