import { make, makeName } from "../_screens/make-element.ts";
import type { KeptPerson, KeptState } from "./day-reply.ts";

/** A person with what they are compared by. */
export function partsOf({ name, birth, document }: KeptPerson): Node[] {
  const facts = [
    [say("staff.check-in.party.birth"), birth],
    [say("staff.check-in.document"), document || say("staff.new-secret.party.none")],
  ] as const;
  return [
    make("p", { class: "counter-name" }, makeName(name)),
    make("dl", {}, ...facts.map(([term, text]) => make("div", {}, make("dt", {}, term), make("dd", {}, text)))),
  ];
}

/** What has become of an appointment, in words. */
export function wordsOf(state: KeptState): string {
  if (state === "came") return say("staff.port.states.came");
  if (state === "turned") return say("staff.port.states.turned");
  return state === "confirmed" ? say("staff.port.states.confirmed") : say("staff.port.states.did-not-come");
}
