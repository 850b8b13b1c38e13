import { type Locale, localeOf } from "../_i18n/locales.ts";
import { firstOf } from "../_offline/draft.ts";
import { make, makeButton, makeName } from "../_screens/make-element.ts";
import { type Case, hasChanges } from "./case.ts";
import { nameOfCase } from "./synchronise.ts";
import type { Ways } from "./ways.ts";

/** Whose application it is, as far as the name is typed. */
export function nameIn({ draft }: Case): string {
  const parts = ["givenNames", "familyNames"].map((field) => firstOf(draft.answers, `party.0.${field}`));
  return parts.filter(Boolean).join(" ") || say("helper/roster.drafts.no-name");
}

/** An application on the list, and what can be done with it now. */
export function makeCaseItem(ways: Ways, one: Case): HTMLElement {
  const name = nameIn(one);
  const named = (words: string) => words.replace("{name}", `\u2068${name}\u2069`);
  const goOn = () => ways.question(one.id, one.draft.page);
  const remove = async () => {
    await ways.vault.change<Case>(nameOfCase(one.id), () => undefined);
    ways.list();
  };
  const act = one.isSent
    ? makeButton(say("helper/caseload.list.remove"), remove)
    : one.differs
      ? makeButton(named(say("helper/caseload.list.choose-for")), () => ways.choose(one.id))
      : makeButton(say("helper/roster.drafts.go-on"), goOn, {
          "aria-label": named(say("helper/roster.drafts.go-on-label")),
        });
  const isSendable = navigator.onLine && !one.isSent && !one.differs && !hasChanges(one);
  return make(
    "li",
    {},
    make("h3", {}, makeName(name)),
    make(
      "p",
      {},
      make("span", { class: "line" }, `${localeOf(one.locale as Locale).ownName} `),
      make("span", { class: "line" }, stateOf(one)),
    ),
    make(
      "div",
      { class: "button-row" },
      act,
      ...(isSendable ? [sendForm(one.id, named(say("helper/caseload.list.send-for")))] : []),
    ),
  );
}

function stateOf(one: Case): string {
  if (one.isSent) return say("helper/caseload.list.sent");
  if (one.differs) return say("helper/caseload.list.differs");
  if (one.isRefused) return say("helper/caseload.list.not-taken-here");
  if (one.synced === undefined) return say("helper/caseload.list.only-here");
  return hasChanges(one) ? say("helper/caseload.list.changed") : say("helper/caseload.list.same");
}

/** Sending is done on Paso's own pages: there the person agrees, and takes the receipt. */
function sendForm(id: string, words: string): HTMLFormElement {
  const action = `/${document.documentElement.lang}/helper/caseload/drafts/${id}`;
  return make("form", { method: "post", action }, make("button", { type: "submit", class: "quiet-button" }, words));
}
