import { make } from "../_screens/make-element.ts";
import { tell } from "../_screens/screen.ts";
import type { NoReply } from "./ask-day.ts";

/** Says why Paso gave nothing, and what helps. */
export function tellNoReply(why: NoReply): void {
  if (typeof why === "object") tellWhereFirst(why.goTo);
  else if (why === "no-network") tell(say("staff.offline.list.no-network"));
  else if (why === "ended") tell(say("staff.offline.forget.ended"));
  else if (why === "another") tell(say("staff.offline.list.another"));
  else tell(say("staff.offline.list.later"));
}

function tellWhereFirst(goTo: string): void {
  const link = (words: string) => make("p", {}, make("a", { class: "back", href: goTo }, words));
  if (/^\/staff\/prove/.test(goTo)) tell(say("staff.offline.list.prove"), link(say("staff.prove.title")));
  else if (/^\/staff\/sign-in/.test(goTo)) tell(say("staff.offline.list.signed-out"), link(say("staff.sign-in.title")));
  else location.assign(goTo);
}
