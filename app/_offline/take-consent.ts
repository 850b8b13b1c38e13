import { answer } from "./draft.ts";
import { removePages } from "./forget.ts";
import { joinInto } from "./join-server.ts";
import { markUsed } from "./mark-used.ts";
import { paso } from "./paso.ts";
import { removeDraft } from "./remove-draft.ts";
import { showProblems } from "./show-problems.ts";

const { asked, changeDraft, draftId, go, keeping, typedIn } = paso.plain;

/** What was answered to "Keep my answers on this phone?" is done; a device that shall keep nothing posts to the server. */
export function takeConsent(postNatively: () => void): void {
  const device = typedIn("device");
  if (!device) showProblems([{ name: "device", text: say("apply.device.problems.missing") }]);
  else if (device === "own" && typedIn("keep") === "yes") beginDraft(postNatively);
  else if (device === "own" && !typedIn("keep")) showProblems([{ name: "keep", text: say("offline.keep.missing") }]);
  else void Promise.all([removeDraft(draftId), device === "shared" && removePages()]).then(postNatively);
}

function beginDraft(postNatively: () => void): void {
  const id = draftId || asked("a").slice(0, 36) || newId();
  void changeDraft(id, (draft) => {
    for (const name of ["device", "keep"]) answer(draft, name, [typedIn(name)]);
  }).then(() => {
    markUsed();
    const next = `apply/${asked("to") || "party"}`;
    if (keeping.onlyFor > 1) postNatively();
    else if (asked("a")) void joinInto(id, next);
    else go(next, id);
  });
}

/** A random UUID: each digit takes as many random bits as version and variant leave it. */
function newId(): string {
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (+digit ^ ((crypto.getRandomValues(new Uint8Array(1))[0] as number) & (15 >> (+digit / 4)))).toString(16),
  );
}
