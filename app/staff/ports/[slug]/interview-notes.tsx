import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { InnocentCauses } from "#app/_ui/innocent-causes.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { InterviewNote } from "#server/signals/interview-notes.ts";

/** What an officer asks parties of today, since an analyst decided it, with what it can innocently mean. */
export async function InterviewNotes({ locale, notes }: { locale: Locale; notes: InterviewNote[] }) {
  const say = await getTranslations({ locale, namespace: "staff" });
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="interview">
      <h3 id="interview">{say("interview.title")}</h3>
      <p>{say("interview.text")}</p>
      <p>{say("interview.say")}</p>
      {notes.map(({ id, pattern, words, handles }) => (
        <section key={id} className="risk" aria-labelledby={id}>
          <h4 id={id}>{say(`trends.patterns.${pattern}.title`)}</h4>
          <p>{say("interview.innocent")}</p>
          <InnocentCauses locale={locale} pattern={pattern} />
          <dl className="answers">
            <div>
              <dt>{say("interview.words")}</dt>
              <dd className="own-words" dir="auto">
                {words}
              </dd>
            </div>
            <div>
              <dt>{say("interview.parties")}</dt>
              <dd className="digits" translate="no">
                {handles.map(groupDigits).join(", ")}
              </dd>
            </div>
          </dl>
        </section>
      ))}
    </section>
  );
}
