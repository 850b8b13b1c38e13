import type { Draft } from "./draft.ts";
import { forgetAll } from "./forget.ts";
import { paso } from "./paso.ts";
import { isOld, type Sealed } from "./seal-record.ts";

const { inStore, locale, tell, unseal } = paso.plain;

/** On a page of nobody's: takes away what is too old, and offers to go on with what is not. */
export function openDraft(): void {
  const found: [string, Sealed][] = [];
  void inStore<unknown>("draft", "readwrite", (store) => {
    const request: IDBRequest = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result as IDBCursorWithValue | null;
      if (!cursor) return;
      const record = cursor.value as Sealed;
      if (isOld(record)) cursor.delete();
      else found.push([String(cursor.key), record]);
      cursor.continue();
    };
    return request;
  })
    .then(() => {
      const newest = found.sort((one, other) => other[1].at - one[1].at)[0];
      if (!newest) return;
      void unseal<Draft>(newest[1]).then((draft) => {
        if (!draft) return;
        tell(
          `${say("offline.keep.open")} <a href="/${locale}/${draft.page}?d=${newest[0]}">${say("offline.keep.go-on")}</a>`,
        );
        const row = document.createElement("p");
        row.innerHTML = `<button type="button" class="as-link">${say("offline.keep.forget")}</button>`;
        (row.firstChild as HTMLElement).onclick = forgetAll;
        document.querySelector(".panel")?.appendChild(row);
      });
    })
    .catch(() => 0);
}
