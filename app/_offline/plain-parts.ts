import { typedIn } from "./ask-consent.ts";
import { inStore } from "./device-store.ts";
import { asked, draftId, form, go, isLight, locale, path, question } from "./here.ts";
import { changeDraft, keeping, readDraft, readInTab, writeInTab } from "./keep-draft.ts";
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
  keeping,
  locale,
  path,
  question,
  readDraft,
  readInTab,
  seal,
  tell,
  typedIn,
  unseal,
  writeInTab,
};

export type PlainParts = typeof plainParts;
