import { make } from "../_screens/make-element.ts";
import { tell } from "../_screens/screen.ts";
import type { NoReply } from "./ask-paso.ts";

/** Says why Paso gave nothing, and what helps. */
export function tellNoReply(why: Exclude<NoReply, "ended"> | "ended"): void {
  const signIn = make(
    "p",
    {},
    make(
      "a",
      { class: "back", href: `/${document.documentElement.lang}/helper/sign-in` },
      say("helper/account.sign-in.title"),
    ),
  );
  if (why === "no-network") tell(say("helper/caseload.list.offline"));
  else if (why === "signed-out") tell(say("helper/caseload.list.signed-out"), signIn);
  else if (why === "another-helper") tell(say("helper/caseload.list.another-helper"));
  else if (why === "ended") tell(say("helper/caseload.forget.ended"));
  else if (why === "not-taken") tell(say("helper/caseload.list.not-taken"));
  else tell(say("helper/caseload.list.later"));
}
