import { isLooking } from "../_camera/look-for-slip.ts";
import { clear, tell } from "../_screens/screen.ts";
import { lockWhenIdle } from "../_vault/lock-when-idle.ts";
import type { Vault } from "../_vault/vault.ts";
import { askForDay } from "./ask-day.ts";
import type { DayReply } from "./day-reply.ts";
import { dayVault, endDayIfOver } from "./day-vault.ts";
import { handIn } from "./hand-in.ts";
import { showList } from "./show-list.ts";
import { showParty } from "./show-party.ts";
import { tellNoReply } from "./tell-no-reply.ts";
import type { Ways } from "./ways.ts";

/** Why the list is locked, or gone: what the page says when it is loaded anew. */
export type LockedBy = "asked" | "idle" | "over";

const lookMs = 10_000;

/** Shows the port's day for as long as it is open: until it is locked, over, forgotten, or the page is left. */
export function openDay(vault: Vault, forget: (text?: string) => Promise<void>): void {
  const end = (text?: string) => {
    close();
    return forget(text);
  };
  const renew = async () => {
    const reply = await askForDay(vault.mark);
    if (reply === "ended") return end(say("staff.offline.forget.ended"));
    if (typeof reply === "string" || "goTo" in reply) return tellNoReply(reply);
    const { mark: _, ...day } = reply;
    await vault.change<Omit<DayReply, "mark">>("day", () => day);
    const until = Date.now() + day.endsInMs;
    await dayVault.changePlain((plain) => ({ ...plain, until }));
    ways.list();
    tell(say("staff.offline.list.renewed"));
  };
  const synchronise = async (isQuiet: boolean) => {
    const outcome = await handIn(vault);
    if (outcome === "ended") return end(say("staff.offline.forget.ended"));
    if (typeof outcome === "string" || "goTo" in outcome) {
      if (!isQuiet || outcome !== "no-network") tellNoReply(outcome);
      return;
    }
    // A slip before the camera stays there: the list is shown anew after it.
    if (isList && !isLooking()) ways.list();
    if (outcome.differs) tell(say("staff.offline.differs.told"));
    else tell(outcome.isListOther ? say("staff.offline.check.changed") : say("staff.offline.check.sent"));
  };
  let isList = false;
  const ways: Ways = {
    vault,
    list: () => {
      isList = true;
      void showList(ways);
    },
    party: (handle, way) => {
      isList = false;
      tell("");
      void showParty(ways, handle, way);
    },
    synchronise: (isQuiet = false) => void synchronise(isQuiet),
    renew: () => void renew(),
    lock: () => lock("asked"),
    forget: () => end(),
  };
  /** The page is loaded anew: then nothing of anybody, nor the key, is in its memory. */
  const lock = (locked: LockedBy) => {
    close();
    clear();
    history.replaceState({ locked }, "");
    location.reload();
  };
  /** A page that the browser keeps for Back shows nothing, and is locked when it comes back. */
  const leave = () => {
    clear();
    addEventListener("pageshow", () => lock("asked"));
  };
  const look = () => void endDayIfOver().then((ended) => ended && lock("over"));
  const timer = setInterval(look, lookMs);
  const stopWatching = lockWhenIdle(() => lock("idle"));
  const online = () => ways.synchronise();
  const close = () => {
    stopWatching();
    clearInterval(timer);
    vault.close();
    removeEventListener("online", online);
    removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", look);
  };
  addEventListener("online", online);
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", look);
  ways.list();
  ways.synchronise(true);
}
