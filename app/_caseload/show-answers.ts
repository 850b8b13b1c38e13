import { sizeOf } from "../_offline/draft.ts";
import { questionsFor } from "../_offline/next-question.ts";
import { readRows } from "../_offline/read-rows.ts";
import { make, makeButton, makeName } from "../_screens/make-element.ts";
import { show } from "../_screens/screen.ts";
import { tongueOf } from "./birth-words.ts";
import type { Case } from "./case.ts";
import { fetchQuestion } from "./fetch-question.ts";
import { nameIn } from "./make-case-item.ts";
import { nameOfCase } from "./synchronise.ts";
import type { Ways } from "./ways.ts";

/** All answers of an application, to be read to the person; each question can be opened again. */
export async function showAnswers(ways: Ways, id: string): Promise<void> {
  const kept = await ways.vault.read<Case>(nameOfCase(id));
  if (!kept) return ways.list();
  const asked = questionsFor(sizeOf(kept.draft)).slice(1, -1);
  const forms = await Promise.all(asked.map((question) => fetchQuestion(kept.locale, question)));
  const sections = asked.map((question, at) => {
    const form = forms[at];
    const title = form?.querySelector("h1")?.textContent ?? question;
    const rows = form ? readRows(form, kept.draft, tongueOf(kept.locale)) : [];
    const change = make("span", { class: "screen-reader" }, `: ${title}`);
    const button = makeButton(say("common.form.change"), () => ways.question(id, question), { class: "as-link" });
    button.append(change);
    return make(
      "section",
      {},
      make("h2", { lang: kept.locale, dir: form?.dir }, title),
      make(
        "dl",
        { class: "answers", lang: kept.locale, dir: form?.dir },
        ...rows
          .filter(({ values }) => values.length > 0)
          .map(({ label, values }) =>
            make("div", {}, make("dt", {}, label), ...values.map((value) => make("dd", {}, makeName(value)))),
          ),
      ),
      make("p", {}, button),
    );
  });
  show(
    say("helper/caseload.answers.title"),
    make("p", { class: "whose" }, `${say("common.whose.label")} `, makeName(nameIn(kept))),
    make("p", {}, say("helper/caseload.answers.send")),
    make(
      "div",
      { class: "button-row" },
      makeButton(say("helper/caseload.question.list"), ways.list, { class: "button" }),
    ),
    ...sections,
  );
}
