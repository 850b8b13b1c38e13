/**
 * The script of one page, on a helper's own laptop: the caseload is open as long as this page is, under a key that is
 * nowhere else. Without it the page says that it needs JavaScript.
 */

import { beginScreens, show, tell } from "../_screens/screen.ts";
import { showOpen } from "../_vault/show-open.ts";
import type { Vault } from "../_vault/vault.ts";
import { hasEnded } from "./ask-paso.ts";
import { caseloadVault } from "./caseload-vault.ts";
import { keepShell, removeShell } from "./keep-shell.ts";
import { openCaseload } from "./open-caseload.ts";
import { showMake } from "./show-make.ts";
import { openWords } from "./vault-words.ts";

async function begin(): Promise<void> {
  const isAble = "subtle" in crypto && "locks" in navigator && "serviceWorker" in navigator && "indexedDB" in window;
  beginScreens("caseload", say("common.title"));
  if (!isAble) return show(say("helper/caseload.title"), say("helper/caseload.cannot"));
  const mark = await caseloadVault.markHere();
  if (mark === undefined) return ask(undefined);
  await caseloadVault.removeOld();
  if (await hasEnded(mark)) return forget(say("helper/caseload.forget.ended"));
  showOpen({ place: caseloadVault, words: openWords(), opened: open, forget });
  // Locked a moment ago, the page was loaded anew: it says why.
  const { locked } = (history.state ?? {}) as { locked?: string };
  if (locked) tell(locked === "idle" ? say("helper/caseload.open.idle") : say("helper/caseload.open.locked"));
  history.replaceState(null, "");
  await keepShell();
}

/** Asks whether the caseload shall be kept; what another tab may have left half done goes first. */
async function ask(text: string | undefined): Promise<void> {
  await caseloadVault.remove();
  showMake(open);
  if (text) tell(text);
}

async function forget(text = say("helper/caseload.forget.done")): Promise<void> {
  await caseloadVault.remove();
  await removeShell();
  await ask(text);
}

function open(vault: Vault): void {
  openCaseload(vault, forget);
}

// Some private windows have no storage, and say so only when it is asked for.
begin().catch(() => show(say("helper/caseload.title"), say("helper/caseload.cannot")));
