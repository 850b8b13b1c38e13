/**
 * The script of the page that hands in what only this device keeps, so that another device can go on with it. The device
 * keeps its copy; once it is handed in, "go on where you stopped" leads here, and what came back from elsewhere is joined.
 */
import type { Draft } from "./draft.ts";
import { joinHanded } from "./join-handed.ts";
import { paso } from "./paso.ts";

const { asked, changeDraft, draftId, locale, readDraft, writeInTab } = paso.plain;
const place = document.getElementById("hand-in") as HTMLElement;
const form = place.querySelector("form") as HTMLFormElement;

void readDraft(draftId).then((draft) => {
  if (!draft) return;
  if (draft.page === "phone") void isElsewhere(draft).then(prepare);
  else prepare(false);
});

/** The draft gets what will open it at the server; the form gets all of it, and the way back its page. */
function prepare(isAway: boolean): void {
  void changeDraft(draftId, (draft) => {
    draft.token = draft.token || newToken();
    draft.from = asked("from") || draft.from || "apply/party";
    draft.page = isAway ? "phone" : draft.from;
  }).then((draft) => {
    const { answers, revisions, revision, from } = draft;
    for (const link of [].slice.call(document.querySelectorAll("main .back")) as HTMLAnchorElement[]) {
      link.href = `/${locale}/${from}?d=${draftId}`;
    }
    (form.elements.namedItem("kept") as HTMLInputElement).value = JSON.stringify({
      a: `${draftId}.${draft.token}`,
      from,
      answers,
      revisions,
      revision,
    });
    form.addEventListener("submit", () => {
      draft.page = "phone";
      draft.revision++;
      // The page is about to go: the next one puts it into the database.
      writeInTab(draftId, draft);
    });
  });
}

/** Whether it is elsewhere still: the page says so then, and what has come back is joined. */
function isElsewhere(draft: Draft): Promise<boolean> {
  return joinHanded(draft)
    .then((joined) => {
      if (joined) return false;
      // Whatever else is wrong, the answers here are safe, and the next visit looks again.
      const parts = place.children as unknown as HTMLElement[];
      (parts[0] as HTMLElement).hidden = true;
      (parts[1] as HTMLElement).hidden = false;
      return true;
    })
    .catch(() => true);
}

/** As many random bits as the server's own tokens have, in the letters of an address. */
function newToken(): string {
  const bytes = [].slice.call(crypto.getRandomValues(new Uint8Array(16))) as number[];
  const text = bytes.map((byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").slice(0, 22);
}
