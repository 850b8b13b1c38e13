import { isTypedOf } from "#domain/helper/find-person.ts";
import { locales } from "../_i18n/locales.ts";
import { newDraft } from "../_offline/draft.ts";
import { stamp } from "../_offline/stamp.ts";
import { make, makeButton, makeName } from "../_screens/make-element.ts";
import { show } from "../_screens/screen.ts";
import { offerForget } from "../_vault/offer-forget.ts";
import type { Case } from "./case.ts";
import { keepWaiting } from "./keep-typed.ts";
import { makeCaseItem } from "./make-case-item.ts";
import { type KeptRoster, nameOfCase, readCases } from "./synchronise.ts";
import { forgetWords } from "./vault-words.ts";
import type { Ways } from "./ways.ts";

/** The open caseload: what was begun, a new application, and where everybody stands. */
export async function showList(ways: Ways): Promise<void> {
  await keepWaiting();
  const [cases, roster] = await Promise.all([readCases(ways.vault), ways.vault.read<KeptRoster>("roster")]);
  const moment = roster && say("helper/caseload.list.as-of").replace("{moment}", `\u2068${stamp(roster.at)}\u2069`);
  show(
    say("helper/caseload.title"),
    make("p", { class: "binding" }, moment ?? say("helper/caseload.list.never")),
    make(
      "div",
      { class: "button-row" },
      makeButton(say("helper/caseload.list.synchronise"), ways.synchronise, { class: "button" }),
      makeButton(say("helper/caseload.list.lock"), ways.lock),
    ),
    make("h2", { id: "cases" }, say("helper/roster.drafts.title")),
    cases.length === 0
      ? make("p", {}, say("helper/caseload.list.none"))
      : make("ul", { class: "roster", "aria-labelledby": "cases" }, ...cases.map((one) => makeCaseItem(ways, one))),
    make("h2", {}, say("helper/start.title")),
    beginForm(ways),
    make("h2", { id: "people" }, say("helper/roster.title")),
    ...rosterOf(roster),
    offerForget(forgetWords(), ways.forget),
  );
}

function beginForm(ways: Ways): HTMLElement {
  const languages = locales.map(({ tag, ownName }) => make("option", { value: tag, lang: tag }, ownName));
  const select = make(
    "select",
    { id: "language", name: "language", autocomplete: "off" },
    make("option", { value: "" }),
    ...languages,
  );
  const begin = async () => {
    if (!select.value) return select.focus();
    const id = crypto.randomUUID();
    const begun: Case = { id, locale: select.value, draft: { ...newDraft(), page: "party" } };
    await ways.vault.change<Case>(nameOfCase(id), () => begun);
    ways.question(id, "party");
  };
  return make(
    "div",
    {},
    make(
      "div",
      { class: "field" },
      make("label", { class: "label", for: "language" }, say("helper/start.language.legend")),
      select,
    ),
    make("div", { class: "button-row" }, makeButton(say("helper/start.begin"), begin)),
  );
}

function rosterOf(roster: KeptRoster | undefined): Node[] {
  if (!roster || roster.lines.length === 0) return [make("p", {}, say("helper/roster.none"))];
  const items = roster.lines.map(({ handle, name, news, due, lines }) => ({
    handle,
    name,
    item: make(
      "li",
      {},
      make("h3", {}, makeName(name), ...(news ? [" ", make("strong", { class: "mark-new" }, news)] : [])),
      ...due.map((text) => make("p", { class: "binding" }, text)),
      make("p", {}, ...lines.map((text) => make("span", { class: "line" }, `${text} `))),
    ),
  }));
  const input = make("input", {
    id: "typed",
    type: "text",
    dir: "auto",
    autocomplete: "off",
    spellcheck: "false",
    translate: "no",
  });
  input.oninput = () => {
    const typed = input.value.trim();
    for (const { handle, name, item } of items)
      item.hidden = typed !== "" && !isTypedOf(typed, { handle, names: [name] });
  };
  return [
    make(
      "div",
      { class: "field" },
      make("label", { class: "label", for: "typed" }, say("helper/roster.search.label")),
      input,
    ),
    make("ol", { class: "roster", "aria-labelledby": "people" }, ...items.map(({ item }) => item)),
  ];
}
