import { type Draft, joinDraft } from "./draft.ts";
import { paso } from "./paso.ts";

const { asked, changeDraft, keeping, path, readDraft } = paso.plain;

/** Of a page of the server's draft: goes on with the device's where there is one of the same id, of each answer the newer. */
export function joinServer(): void {
  void readDraft(asked("a").slice(0, 36)).then((draft) => {
    // The page of the code is about both.
    if (draft && !keeping.onlyFor && path !== "phone") void joinInto(asked("a").slice(0, 36), path, asked("to"));
  });
}

/** Puts the server's answers into the device's draft, and goes on there. What cannot be had changes nothing. */
export function joinInto(id: string, page: string, to = ""): Promise<void> {
  const { locale } = paso.plain;
  return fetch(`/api/v1/drafts/${asked("a")}`)
    .then((response) => (response.ok ? response.json() : Promise.reject()))
    .then((server: Draft) =>
      changeDraft(id, (draft) => {
        if (joinDraft(draft, server)) draft.isJoined = true;
      }),
    )
    .catch(() => 0)
    .then(() => location.replace(`/${locale}/${page}?d=${id}&to=${to}`));
}
