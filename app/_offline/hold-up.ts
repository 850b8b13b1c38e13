import { findProblems } from "./find-problems.ts";
import { paso } from "./paso.ts";
import { removePerson } from "./remove-person.ts";
import { showProblems } from "./show-problems.ts";

/**
 * Whether a page does not go on: other pages or another device are asked for, somebody is taken out of the party, or something is wrong.
 * React has said so itself.
 */
export function holdUp(then: string): boolean {
  const { draftId, go, isLight, path, question, typedIn } = paso.plain;
  if (/^(light|full)$/.test(then)) go("pages", `${draftId}&version=${then}&from=${path}`);
  else if (then === "phone") go(then, `${draftId}&from=${path}`);
  else if (question === "check") {
    // Without the script that sends, the form posts to the server.
    if (!paso.send) return false;
    paso.send();
  } else if (then) removePerson(+then.slice(7) - 1);
  return question === "check" || !!then || (isLight && showProblems(findProblems(question, typedIn)));
}
