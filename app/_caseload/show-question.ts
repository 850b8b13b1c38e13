import { locales } from "../_i18n/locales.ts";
import { firstOf, sizeOf } from "../_offline/draft.ts";
import { fillForm } from "../_offline/fill-form.ts";
import { findProblems } from "../_offline/find-problems.ts";
import { questionBeside } from "../_offline/next-question.ts";
import { readForm } from "../_offline/read-form.ts";
import { make, makeButton, makeName } from "../_screens/make-element.ts";
import { isWrong } from "../_screens/make-form.ts";
import { show, showBare } from "../_screens/screen.ts";
import type { Case } from "./case.ts";
import { fetchQuestion } from "./fetch-question.ts";
import { keepTyped } from "./keep-typed.ts";
import { nameIn } from "./make-case-item.ts";
import { nameOfCase } from "./synchronise.ts";
import type { Ways } from "./ways.ts";

/** One question of an application, in the person's language or another; each answer is kept as it is typed. */
export async function showQuestion(ways: Ways, id: string, question: string, language?: string): Promise<void> {
  const kept = await ways.vault.read<Case>(nameOfCase(id));
  if (!kept) return ways.list();
  const tongue = language ?? kept.locale;
  const form = await fetchQuestion(tongue, question);
  const list = makeButton(say("helper/caseload.question.list"), ways.list, { class: "as-link" });
  const whose = make("p", { class: "whose" }, `${say("common.whose.label")} `, makeName(nameIn(kept)));
  if (!form)
    return show(say("helper/caseload.title"), whose, make("p", {}, say("helper/caseload.question.not-here")), list);
  fillForm(form, kept.draft.answers);
  const typed = keepTyped(ways.vault, { id, question, form });
  const before = questionBeside(question, sizeOf(kept.draft), -1);
  const back = before !== undefined && before !== "device";
  const turn = async (to: string) => {
    await typed.keep();
    ways.question(id, to);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void typed.keep(true).then((draft) => {
      const answers = readForm(form);
      if (
        !draft ||
        isWrong(
          form,
          findProblems(question, (name) => firstOf(answers, name)),
        )
      )
        return;
      const next = questionBeside(question, sizeOf(draft), 1);
      if (next === undefined || next === "check") ways.answers(id);
      else ways.question(id, next);
    });
  });
  const title = form.querySelector("h1")?.textContent ?? say("helper/caseload.title");
  showBare(
    title,
    make("p", {}, list),
    whose,
    languageChoice(tongue, async (chosen) => {
      await typed.keep();
      await showQuestion(ways, id, question, chosen);
    }),
    ...(back
      ? [
          make(
            "p",
            {},
            makeButton(say("common.form.back"), () => turn(before), { class: "as-link" }),
          ),
        ]
      : []),
    form,
    make("p", { class: "hint" }, say("helper/caseload.question.kept")),
  );
  form.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
}

/** The person's language, or the helper's: what is typed stays. */
function languageChoice(now: string, choose: (language: string) => Promise<void>): HTMLElement {
  const options = locales.map(({ tag, ownName }) =>
    make("option", { value: tag, lang: tag, selected: tag === now }, ownName),
  );
  const select = make("select", { id: "question-language", autocomplete: "off" }, ...options);
  select.onchange = () => void choose(select.value);
  return make(
    "div",
    { class: "caseload-language" },
    make("label", { for: "question-language" }, say("helper/caseload.question.language")),
    " ",
    select,
  );
}
