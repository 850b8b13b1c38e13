import { readRows } from "../_offline/read-rows.ts";
import { make, makeButton, makeName } from "../_screens/make-element.ts";
import { isWrong, makeForm } from "../_screens/make-form.ts";
import { show } from "../_screens/screen.ts";
import { tongueOf } from "./birth-words.ts";
import { type Case, type Choice, settle } from "./case.ts";
import { fetchQuestion } from "./fetch-question.ts";
import { findDifferences, type Version } from "./find-differences.ts";
import { nameIn } from "./make-case-item.ts";
import { questionOfField } from "./question-of-field.ts";
import { nameOfCase } from "./synchronise.ts";
import type { Ways } from "./ways.ts";

/** Shows what was changed here and at Paso side by side. Nothing is chosen beforehand, and nothing goes before somebody chose. */
export async function showChoice(ways: Ways, id: string): Promise<void> {
  const kept = await ways.vault.read<Case>(nameOfCase(id));
  if (!kept?.differs) return ways.list();
  const { differs, draft, locale } = kept;
  const groups = findDifferences(draft, differs, kept.synced ?? 0);
  const parts = await Promise.all(groups.map((fields) => makeChoice(locale, fields, { ours: draft, theirs: differs })));
  const submit = async () => {
    const left = parts.filter(({ chosen }) => chosen() === undefined);
    const text = say("helper/caseload.choose.missing");
    if (
      isWrong(
        form,
        left.map(({ name }) => ({ name, text })),
      )
    )
      return;
    const by = Object.fromEntries(parts.map(({ first, chosen }) => [first, chosen()])) as Choice["by"];
    await ways.vault.change<Case>(nameOfCase(id), (now) => now && settle(now, { revision: differs.revision, by }));
    ways.list();
    ways.synchronise();
  };
  const button = make("button", { type: "submit", class: "button" }, say("helper/caseload.choose.button"));
  const form = makeForm(submit, ...parts.map(({ field }) => field), make("div", { class: "button-row" }, button));
  show(
    say("helper/caseload.choose.title"),
    make("p", {}, makeButton(say("helper/caseload.question.list"), ways.list, { class: "as-link" })),
    make("p", { class: "whose" }, `${say("common.whose.label")} `, makeName(nameIn(kept))),
    make("p", {}, say("helper/caseload.choose.why")),
    form,
  );
}

async function makeChoice(language: string, fields: string[], { ours, theirs }: { ours: Version; theirs: Version }) {
  const [first = ""] = fields;
  const name = `choose-${first}`;
  const questions = [...new Set(fields.map(questionOfField))];
  const forms = await Promise.all(questions.map((question) => fetchQuestion(language, question)));
  const tongue = { lang: language, dir: forms.find(Boolean)?.dir };
  const sayAll = (side: Version) =>
    forms.flatMap((form) => (form ? readRows(form, only(fields, side), tongueOf(language)) : []));
  const [here, there] = [sayAll(ours), sayAll(theirs)];
  const rows = here.flatMap((row, at) => {
    const pair = { label: row.label, ours: row.values, theirs: there[at]?.values ?? [] };
    return pair.ours.length + pair.theirs.length > 0 ? [pair] : [];
  });
  const isParty = rows.length > 1;
  const side = (value: "ours" | "theirs", words: string) => {
    const described = `${name}-${value}-said`;
    const input = make("input", {
      ...{ type: "radio", id: `${name}-${value}`, name, value },
      "aria-describedby": described,
    });
    const said = rows.map((row) =>
      make(
        "p",
        { class: "typed", ...tongue },
        ...(isParty ? [`${row.label}: `] : []),
        makeName(row[value].join(", ") || say("apply.check.empty")),
      ),
    );
    const answers = make("div", { id: described }, ...said);
    const text = make("div", { class: "choice-text" }, make("label", { for: `${name}-${value}` }, words), answers);
    return { input, choice: make("div", { class: "choice caseload-side" }, input, text) };
  };
  const sides = [side("ours", say("helper/caseload.choose.here")), side("theirs", say("helper/caseload.choose.there"))];
  const legend = isParty
    ? make("legend", {}, say("helper/caseload.choose.people"))
    : make("legend", tongue, rows[0]?.label ?? first);
  const both = make("div", { class: "caseload-sides" }, ...sides.map(({ choice }) => choice));
  const field = make("div", { class: "field" }, make("fieldset", {}, legend, both));
  const chosen = () => sides.find(({ input }) => input.checked)?.input.value as "ours" | "theirs" | undefined;
  return { first, name, field, chosen };
}

function only(fields: string[], side: Version): Case["draft"] {
  const answers = Object.fromEntries(fields.map((field) => [field, side.answers[field] ?? []]));
  return { ...side, answers, page: "" };
}
