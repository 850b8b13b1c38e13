import { groupDigits } from "#domain/receipt/receipt.ts";
import { clockTime } from "../_i18n/clock-time.ts";
import { make, makeButton } from "../_screens/make-element.ts";
import { type Check, changeChecks } from "./checks.ts";
import { wordsOf } from "./party-words.ts";
import type { Ways } from "./ways.ts";

/** What this device and Paso have differently, side by side, each until a person has decided; nothing where all is one. */
export function differsOf(ways: Ways, checks: Check[], timeZone: string | undefined): Node[] {
  const items = checks.flatMap((check) => (check.differs === undefined ? [] : [itemOf(ways, check, timeZone)]));
  if (items.length === 0) return [];
  return [
    make("h2", { id: "differs" }, say("staff.offline.differs.title")),
    make("p", {}, say("staff.offline.differs.text")),
    make("ul", { class: "kept-parties", "aria-labelledby": "differs" }, ...items),
  ];
}

function itemOf(ways: Ways, check: Check, timeZone = "UTC"): HTMLElement {
  const { differs, handle, id } = check;
  const number = groupDigits(handle);
  const keepThere = async () => {
    await changeChecks(ways.vault, (before) => before.filter((one) => one.id !== id));
    ways.list();
    ways.synchronise(true);
  };
  const there = differs === "none" || differs === undefined ? undefined : differs;
  const keepHere = async () => {
    const { differs: _, ...again } = check;
    // Under a new id: with the state that the officer has seen now, it is another record, kept beside the first.
    const anew = { ...again, id: crypto.randomUUID(), seen: there?.state ?? again.seen };
    await changeChecks(ways.vault, (before) => before.map((one) => (one.id === id ? anew : one)));
    ways.synchronise();
  };
  const own = `${wordsOf(check.outcome)}, ${clockTime(new Date(check.at), timeZone)}`;
  const theirs = there
    ? [wordsOf(there.state), there.at, there.by].filter(Boolean).join(", ")
    : say("staff.offline.differs.none");
  const named = (words: string) => ({ "aria-label": `${words} ${number}` });
  const [here, paso] = [say("staff.offline.differs.keep-here"), say("staff.offline.differs.keep-there")];
  return make(
    "li",
    {},
    make("h3", { class: "digits", translate: "no" }, number),
    make(
      "dl",
      { class: "kept-sides" },
      make("div", { class: "kept-side" }, make("dt", {}, say("staff.offline.differs.here")), make("dd", {}, own)),
      make(
        "div",
        { class: "kept-side" },
        make("dt", {}, say("staff.offline.differs.there")),
        make("dd", { dir: "auto" }, theirs),
      ),
    ),
    make(
      "div",
      { class: "button-row" },
      makeButton(paso, keepThere, named(paso)),
      ...(there ? [makeButton(here, keepHere, named(here))] : []),
    ),
  );
}
