import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { problemsIn } from "#app/_i18n/problem-words.ts";
import { words } from "#app/_i18n/words.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { identityChecks } from "#domain/staff/identity-check.ts";
import type { PartyToCheck } from "#server/staff/find-at-counter.ts";
import { AgainForm } from "./again-form.tsx";
import { submitAgain } from "./submit-again.ts";

type AgainSectionProps = { locale: Locale; port: string; title: string; party: PartyToCheck };

/** Where a party asks at the counter to be offered a port again that it was moved away from. `title`: the page's. */
export async function AgainSection({ locale, port, title, party: { handle, notOffered } }: AgainSectionProps) {
  const say = await getTranslations({ locale, namespace: "staff.correct.again" });
  const shared = await staffFormWords(locale, "correct", title);
  const { checks } = await words(locale, "staff", "new-secret");
  const { again } = await words(locale, "staff", "correct");
  return (
    <section aria-labelledby="again">
      <h2 id="again">{say("title")}</h2>
      <p>{say("text")}</p>
      <AgainForm
        submit={submitAgain.bind(null, port, handle)}
        address={`/staff/ports/${port}/correct/${handle}`}
        ports={notOffered.map(({ slug, name }) => ({ value: slug, text: name }))}
        checks={{ ...checks, options: identityChecks.map((value) => ({ value, text: checks.options[value] })) }}
        words={again}
        shared={{ ...shared, problems: { ...shared.problems, ...problemsIn(again), ...problemsIn({ checks }) } }}
      />
    </section>
  );
}
