import { groupDigits } from "#domain/receipt/receipt.ts";
import { hasSomebody, type PersonMatch, personMatches } from "#domain/staff/person-match.ts";
import { make, makeButton } from "../_screens/make-element.ts";
import { makeForm } from "../_screens/make-form.ts";
import { show, tell } from "../_screens/screen.ts";
import { keepCheck, readChecks, standing } from "./checks.ts";
import type { DayReply, KeptPerson } from "./day-reply.ts";
import { partsOf, wordsOf } from "./party-words.ts";
import type { Ways } from "./ways.ts";

/** A party at the counter: each person with what they are compared by, and what came of it, recorded on this device. */
export async function showParty(ways: Ways, handle: string, way: "slip" | "number"): Promise<void> {
  const [day, checks] = await Promise.all([ways.vault.read<DayReply>("day"), readChecks(ways.vault)]);
  const party = day?.parties.find((one) => one.handle === handle);
  if (!day || !party) return ways.lock();
  const { state, came } = standing(party, day, checks);
  const people = party.people.map(personItem);
  const record = async (outcome: "came" | "did-not-come") => {
    const matches = people.map(({ match }) => match());
    if (outcome === "came" && !hasSomebody(matches)) return tell(say("staff.offline.check.nobody"));
    const check = {
      id: crypto.randomUUID(),
      handle,
      outcome,
      matches,
      way,
      seen: state,
      at: Date.now(),
      date: day.date,
    };
    await keepCheck(ways.vault, check);
    ways.list();
    tell(say("staff.offline.check.kept"));
    ways.synchronise(true);
  };
  const again = way === "slip" ? say("staff.check-in.party.again.slip") : say("staff.check-in.party.again.number");
  show(
    say("staff.check-in.party.title").replace("{handle}", groupDigits(handle)),
    make("p", {}, `${party.time} · ${wordsOf(state)}`),
    ...(state === "came"
      ? [make("div", { class: "panel used-again", role: "alert" }, make("p", {}, again.replace("{time}", came)))]
      : []),
    makeForm(
      () => record("came"),
      make("h2", {}, say("staff.check-in.party.people")),
      make("ol", { class: "counter-people" }, ...people.map(({ item }) => item)),
      make("p", { class: "hint" }, say("staff.check-in.party.absent-hint")),
      ...party.asks.map((text) => make("p", {}, text)),
      make(
        "div",
        { class: "button-row" },
        make("button", { type: "submit", class: "button" }, say("staff.check-in.party.came")),
        makeButton(say("staff.check-in.party.did-not-come"), () => record("did-not-come")),
        makeButton(say("staff.check-in.party.other"), ways.list),
      ),
    ),
  );
}

function personItem(person: KeptPerson): { item: HTMLElement; match: () => PersonMatch } {
  const options = personMatches.map((match) => make("option", { value: match }, wordsOfMatch(match)));
  const label = say("staff.check-in.party.match-label").replace("{name}", person.name);
  const select = make("select", { "aria-label": label, autocomplete: "off" }, ...options);
  select.value = person.document ? "document" : "names";
  const item = make(
    "li",
    {},
    make("div", {}, ...partsOf(person)),
    make("label", {}, make("span", { class: "label" }, say("staff.check-in.party.match")), select),
  );
  return { item, match: () => select.value as PersonMatch };
}

function wordsOfMatch(match: PersonMatch): string {
  if (match === "document") return say("staff.check-in.party.matches.document");
  return match === "names" ? say("staff.check-in.party.matches.names") : say("staff.check-in.party.matches.absent");
}
