import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { problemsIn } from "#app/_i18n/problem-words.ts";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { documentKinds } from "#domain/application/choices.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { identityChecks } from "#domain/staff/identity-check.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readToCorrect } from "#server/staff/correct-at-counter.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { submitCorrection } from "./submit-correction.ts";

/** What is written of one person, to be put right while they stand there. Each opening of the page is kept as a reading. */
export default async function CorrectionPage({ params }: PageProps<"/staff/ports/[slug]/correct/[handle]/[number]">) {
  const { slug, handle, number: text } = await params;
  const { staff } = await visitPort("correct-answers", slug);
  const number = Number(text);
  const counter = { port: slug, at: now() };
  const seen = await readToCorrect(database(), staff.id, { handle, index: number - 1, counter });
  if (!seen) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const person = await words(locale, "apply", "person");
  const title = say("correct.for", { number, people: seen.people, handle: groupDigits(handle) });
  const shared = await staffFormWords(locale, "correct", title);
  const check = await words(locale, "staff", "new-secret");
  const checks = {
    ...check.checks,
    options: identityChecks.map((value) => ({ value, text: check.checks.options[value] })),
  };
  return (
    <>
      <p>
        <a className="back" href={`/staff/ports/${slug}/correct/${handle}`}>
          {say("correct.back")}
        </a>
      </p>
      <h1>{title}</h1>
      <p>{say("correct.rule")}</p>
      <CorrectionForm
        submit={submitCorrection.bind(null, slug, handle, number)}
        address={`/staff/ports/${slug}/correct/${handle}/${number}`}
        seen={seen}
        person={person}
        kinds={documentKinds.map((value) => ({ value, text: person.document.kind.options[value] }))}
        checks={checks}
        words={await words(locale, "staff", "correct")}
        shared={{
          ...shared,
          problems: { ...problemsIn(person), ...shared.problems, ...problemsIn({ checks: check.checks }) },
        }}
      />
    </>
  );
}
