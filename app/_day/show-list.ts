import { isTypedOf } from "#domain/helper/find-person.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { offerCamera } from "../_camera/offer-camera.ts";
import { make, makeButton } from "../_screens/make-element.ts";
import { isWrong, makeField, makeForm } from "../_screens/make-form.ts";
import { show } from "../_screens/screen.ts";
import { offerForget } from "../_vault/offer-forget.ts";
import { type Check, readChecks, standing } from "./checks.ts";
import type { DayReply, KeptParty } from "./day-reply.ts";
import { findShown, wordsOfProblem } from "./find-shown.ts";
import { partsOf, wordsOf } from "./party-words.ts";
import { differsOf } from "./show-differs.ts";
import { forgetWords } from "./vault-words.ts";
import type { Ways } from "./ways.ts";

/** The port's day as it is kept: each party by its time, its people and what they ask for; and what waits for Paso. */
export async function showList(ways: Ways): Promise<void> {
  const [day, checks] = await Promise.all([ways.vault.read<DayReply>("day"), readChecks(ways.vault)]);
  const waiting = checks.filter(({ differs }) => differs === undefined).length;
  const asOf = day && say("staff.offline.list.as-of").replace("{day}", day.day).replace("{time}", day.asOf);
  show(
    day ? say("staff.offline.list.title").replace("{port}", day.port) : say("staff.offline.title"),
    make("p", { class: "binding" }, asOf ?? say("staff.offline.check.over")),
    ...(waiting > 0 ? [make("p", {}, say("staff.offline.check.waiting").replace("{count}", String(waiting)))] : []),
    make(
      "div",
      { class: "button-row" },
      makeButton(say("staff.offline.check.synchronise"), () => ways.synchronise(), { class: "button" }),
      ...(day ? [makeButton(say("staff.offline.list.renew"), ways.renew)] : []),
      makeButton(say("staff.offline.list.lock"), ways.lock),
    ),
    ...differsOf(ways, checks, day?.timeZone),
    ...(day ? partiesOf(ways, day, checks) : []),
    offerForget(forgetWords(), ways.forget),
  );
}

function partiesOf(ways: Ways, day: DayReply, checks: Check[]): Node[] {
  const { parties } = day;
  if (parties.length === 0) return [make("p", {}, say("staff.port.nobody"))];
  const items = parties.map((party) => ({ party, item: itemOf(ways, party, standing(party, day, checks).state) }));
  const blocks = [...new Set(parties.map(({ time }) => time))].map((time) => {
    const own = items.filter(({ party }) => party.time === time);
    const list = make("ul", { class: "kept-parties" }, ...own.map(({ item }) => item));
    return { own, section: make("section", {}, make("h2", {}, time), list) };
  });
  const narrow = (typed: string) => {
    for (const { own, section } of blocks) {
      for (const { party, item } of own) {
        const names = party.people.map(({ name }) => name);
        item.hidden = typed !== "" && !isTypedOf(typed, { handle: party.handle, names });
      }
      section.hidden = own.every(({ item }) => item.hidden);
    }
  };
  return [findForm(ways, day, narrow), ...blocks.map(({ section }) => section)];
}

/** One field finds: while a number or a name is typed the list is narrowed, and a whole number or slip shows its party. */
function findForm(ways: Ways, day: DayReply, narrow: (typed: string) => void): HTMLElement {
  const { field, input } = makeField("typed", say("staff.offline.check.find.label"), {
    ...{ hint: say("staff.offline.check.find.hint"), type: "text" },
  });
  input.oninput = () => narrow(input.value.trim());
  const submit = async () => {
    isWrong(form, []);
    const found = await findShown(input.value, day, new Date());
    if ("party" in found) ways.party(found.party.handle, found.way);
    else isWrong(form, [{ name: "typed", text: wordsOfProblem(found.problem) }]);
  };
  const button = make("button", { type: "submit", class: "button" }, say("staff.check-in.button"));
  const camera = offerCamera(input, () => void submit());
  const form = makeForm(submit, field, ...camera, make("div", { class: "button-row" }, button));
  return form;
}

function itemOf(ways: Ways, { handle, people, asks }: KeptParty, state: KeptParty["state"]): HTMLElement {
  const number = groupDigits(handle);
  const words = say("staff.offline.check.one");
  return make(
    "li",
    {},
    make(
      "h3",
      {},
      make("span", { class: "digits", translate: "no" }, number),
      make("span", { class: "kept-state" }, wordsOf(state)),
    ),
    make("ul", { class: "kept-people" }, ...people.map((person) => make("li", {}, ...partsOf(person)))),
    ...asks.map((text) => make("p", { class: "hint" }, text)),
    makeButton(words, () => ways.party(handle, "number"), { "aria-label": `${words} ${number}` }),
  );
}
