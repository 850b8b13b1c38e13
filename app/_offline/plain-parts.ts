import { typedIn } from "./ask-consent.ts";
import { inStore } from "./device-store.ts";
import { asked, draftId, form, go, isLight, locale, path, question } from "./here.ts";
import { keepNow } from "./keep-answers.ts";
import { changeDraft, keeping, readDraft, writeInTab } from "./keep-draft.ts";
import { seal, unseal } from "./seal-record.ts";
import { tell } from "./tell.ts";

/** What the plain script gives to the others of the page, so that they need not carry it again. */
export const plainParts = {
  asked,
  changeDraft,
  draftId,
  form,
  go,
  inStore,
  isLight,
  keepNow,
  keeping,
  locale,
  path,
  question,
  readDraft,
  seal,
  tell,
  typedIn,
  unseal,
  writeInTab,
};

export type PlainParts = typeof plainParts;
