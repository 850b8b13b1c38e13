import { draftId } from "./here.ts";

/** Links inside of the journey carry the draft along, from the moment somebody follows them. */
export function carryDraft(): void {
  addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element).closest("a");
      if (link && /^\/[^/]+\/(apply|language)/.test(link.pathname) && link.search.indexOf(draftId) < 0) {
        link.search += `&d=${draftId}`;
      }
    },
    true,
  );
}
