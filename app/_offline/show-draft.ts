import type { Draft } from "./draft.ts";
import { forgetAll } from "./forget.ts";
import { paso } from "./paso.ts";
import { showWayBack, showWhose, whenSettled } from "./show-whose.ts";

/** What a page of a kept draft has more than others: whose it is, how long it lasts, and a way to take it away. */
export function showDraft(draft: Draft): void {
  showWayBack();
  whenSettled(() => showWhose(draft), 120);
  const { changeDraft, draftId, keeping, tell } = paso.plain;
  if (keeping.onlyFor) tell(say("offline.keep.tab"));
  if (keeping.lost) {
    tell(keeping.lost < 2 ? say("offline.keep.ended") : say("offline.keep.unreadable"));
    void changeDraft(draftId, () => {});
  }
  if (draft.isJoined) {
    tell(say("offline.keep.differ"));
    void changeDraft(draftId, (joined) => {
      delete joined.isJoined;
    });
  }
  // To finish on one's own device is to take the answers off it.
  for (const link of [].slice.call(document.querySelectorAll('a[href$="/finish"]')) as HTMLElement[]) {
    link.onclick = (event) => {
      event.preventDefault();
      forgetAll();
    };
  }
  const row = document.createElement("aside");
  row.className = "page";
  row.innerHTML = `<button type="button" class="as-link">${say("offline.keep.forget")}</button>`;
  (row.firstChild as HTMLElement).onclick = forgetAll;
  document.body.appendChild(row);
}
