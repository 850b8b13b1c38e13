/** What a page needs only once it is of a kept draft, or when something is wrong, or when there is no network. */
import { findProblems } from "./find-problems.ts";
import { removePages } from "./forget.ts";
import { holdUp } from "./hold-up.ts";
import { joinServer } from "./join-server.ts";
import { offerReset } from "./offer-reset.ts";
import { openDraft } from "./open-draft.ts";
import { paso } from "./paso.ts";
import { showDraft } from "./show-draft.ts";
import { showProblems } from "./show-problems.ts";
import { whenSettled } from "./show-whose.ts";
import { takeConsent } from "./take-consent.ts";

const more = {
  findProblems,
  holdUp,
  joinServer,
  openDraft,
  removePages,
  showDraft,
  showProblems,
  takeConsent,
  whenSettled,
};

export type More = typeof more;

paso.more = more;
offerReset();
