import { clear, tell } from "../_screens/screen.ts";
import { lockWhenIdle } from "../_vault/lock-when-idle.ts";
import type { Vault } from "../_vault/vault.ts";
import { keepAsking } from "./keep-asking.ts";
import { keepWaiting } from "./keep-typed.ts";
import { showAnswers } from "./show-answers.ts";
import { showChoice } from "./show-choice.ts";
import { showList } from "./show-list.ts";
import { showQuestion } from "./show-question.ts";
import { readCases, synchronise } from "./synchronise.ts";
import { tellNoReply } from "./tell-no-reply.ts";
import type { Ways } from "./ways.ts";

/** Shows the caseload for as long as it is open: until it is locked, forgotten, or the page is left. */
export function openCaseload(vault: Vault, forget: (text?: string) => Promise<void>): void {
  let isList = false;
  const list = () => {
    isList = true;
    void showList(ways);
  };
  const go = (screen: () => Promise<void>) => {
    if (isList) history.pushState(null, "");
    isList = false;
    tell("");
    void screen();
  };
  const end = (text?: string) => {
    close();
    // Whatever becomes of what is kept, nobody is on the screen any more.
    clear();
    return forget(text);
  };
  const endAccess = () => end(say("helper/caseload.forget.ended"));
  const sync = async () => {
    const outcome = await synchronise(vault);
    if (outcome === "ended") return endAccess();
    if (outcome !== "done") tellNoReply(outcome);
    else if ((await readCases(vault)).some(({ differs }) => differs)) tell(say("helper/caseload.list.choose"));
    else tell(say("helper/caseload.list.done"));
    if (isList) list();
  };
  const ways: Ways = {
    vault,
    list,
    question: (id, question) => go(() => showQuestion(ways, id, question)),
    answers: (id) => go(() => showAnswers(ways, id)),
    choose: (id) => go(() => showChoice(ways, id)),
    synchronise: () => void sync(),
    lock: () => lock("asked"),
    forget: () => end(),
  };
  /** The page is loaded anew: then nothing of anybody, nor the key, is in its memory. */
  const lock = (why: "idle" | "asked") => {
    close();
    clear();
    history.replaceState({ locked: why }, "");
    location.reload();
  };
  /** A page that the browser keeps for Back shows nothing, and is locked when it comes back. */
  const leave = () => {
    void keepWaiting();
    clear();
    addEventListener("pageshow", () => lock("asked"));
  };
  const stopWatching = lockWhenIdle(() => lock("idle"));
  const stopAsking = keepAsking(vault.mark, () => void endAccess());
  const close = () => {
    stopWatching();
    stopAsking();
    vault.close();
    isList = false;
    removeEventListener("pagehide", leave);
    removeEventListener("visibilitychange", keepWaiting);
    removeEventListener("online", ways.synchronise);
    removeEventListener("popstate", list);
  };
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", keepWaiting);
  addEventListener("online", ways.synchronise);
  addEventListener("popstate", list);
  list();
  void sync();
}
