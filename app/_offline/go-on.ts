import { sizeOf } from "./draft.ts";
import { asked, draftId, go, path, question } from "./here.ts";
import { keepNow } from "./keep-answers.ts";
import { keeping } from "./keep-draft.ts";
import { withMore } from "./load-script.ts";
import { questionBeside } from "./next-question.ts";

/** Keeps the page's answers on this device, checks them as far as it can, and goes to the next page. */
export function goOn(then: string, postNatively: () => void): void {
  void keepNow(true).then((draft) => {
    // With nowhere to keep them, the answers go to the server with every page.
    if (keeping.onlyFor > 1) postNatively();
    else if (then === "language") go(then, `${draftId}&from=${path}`);
    else if (/^read-/.test(then)) go(`../${then.slice(5)}/${path}`, draftId);
    else
      withMore((more) => {
        if (more && more.holdUp(then)) return;
        const next = asked("to") || questionBeside(question, sizeOf(draft), 1);
        // Far enough ahead of what the next page will count, should its script come and then, after a reload, not come.
        if (next) go(`apply/${next}`, `${draftId}&r=${draft.revision + 99}`);
        else postNatively();
      });
  });
}
