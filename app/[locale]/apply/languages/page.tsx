import { directionOf, languageName, offeredLanguages, ownLanguageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Option } from "#app/_ui/option.ts";
import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, visitQuestion } from "../visit-question.ts";
import { LanguagesForm } from "./languages-form.tsx";
import { submitLanguages } from "./submit-languages.ts";

const frequent = [...offeredLanguages.slice(0, 10), "uz", "mam", "quc", "kek"] as const;

export default async function LanguagesPage(asked: Asked) {
  const visit = await visitQuestion("languages", asked);
  const form = await questionForm(visit, "languages");
  return (
    <QuestionPage visit={visit}>
      <LanguagesForm
        {...form}
        frequent={frequentLanguages(visit.locale)}
        submit={submitLanguages.bind(null, visit.locale)}
      />
    </QuestionPage>
  );
}

/**
 * Each by its own name, for its speakers, and by its name in the page's language, for whoever helps them.
 * The page's own language comes first: with the first one a screen reader reads the hint and the problem.
 */
function frequentLanguages(locale: Locale): Option[] {
  const here = locale.split("-")[0];
  const ordered = frequent.toSorted((one, other) => Number(other === here) - Number(one === here));
  return ordered.map((tag) => {
    const own = ownLanguageName(tag);
    if (tag === here) return { value: tag, text: own };
    const marks = { lang: tag, dir: directionOf(tag) };
    const name = languageName(locale, tag);
    return own.toLowerCase() === name.toLowerCase()
      ? { value: tag, text: own, ...marks }
      : { value: tag, text: own, hint: name, ...marks };
  });
}
