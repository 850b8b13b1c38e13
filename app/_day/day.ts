/**
 * The script of one page, on an officer's device: the port's day is open as long as this page is, under a key that is
 * nowhere else. Without it the page leads to the counter's page with a network.
 */
import { beginScreens, show, tell } from "../_screens/screen.ts";
import { showOpen } from "../_vault/show-open.ts";
import type { Vault } from "../_vault/vault.ts";
import { hasEnded } from "./ask-day.ts";
import { dayHere, dayVault, endDayIfOver, removeDay } from "./day-vault.ts";
import { keepShell } from "./keep-shell.ts";
import { type LockedBy, openDay } from "./open-day.ts";
import { showMake } from "./show-make.ts";
import { openWords } from "./vault-words.ts";

async function begin(): Promise<void> {
  const isAble = "subtle" in crypto && "locks" in navigator && "serviceWorker" in navigator && "indexedDB" in window;
  beginScreens("kept-day", say("staff.title"));
  if (!isAble) return show(say("staff.offline.title"), say("staff.offline.cannot"));
  // Locked a moment ago, or taken away, the page was loaded anew: it says why.
  const { locked } = (history.state ?? {}) as { locked?: LockedBy };
  history.replaceState(null, "");
  const isOver = (await endDayIfOver()) || locked === "over";
  const [mark, day] = [await dayVault.markHere(), await dayHere()];
  if (mark === undefined || !day) return ask(isOver ? say("staff.offline.open.over") : undefined);
  if (!location.pathname.startsWith(`/staff/ports/${day.port}/`)) {
    return location.replace(`/staff/ports/${day.port}/offline`);
  }
  if (await hasEnded(mark)) return forget(say("staff.offline.forget.ended"));
  showOpen({ place: dayVault, words: openWords(), opened: open, forget });
  if (isOver) tell(say("staff.offline.open.over"));
  else if (locked) tell(locked === "idle" ? say("staff.offline.open.idle") : say("staff.offline.open.locked"));
  await keepShell();
}

/** Asks whether the day shall be kept; what another tab may have left half done goes first. */
async function ask(text: string | undefined): Promise<void> {
  await dayVault.remove();
  showMake(open);
  if (text) tell(text);
}

async function forget(text = say("staff.offline.forget.done")): Promise<void> {
  await removeDay();
  await ask(text);
}

function open(vault: Vault): void {
  openDay(vault, forget);
}

// Some private windows have no storage, and say so only when it is asked for.
begin().catch(() => show(say("staff.offline.title"), say("staff.offline.cannot")));
