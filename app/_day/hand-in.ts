import type { Vault } from "../_vault/vault.ts";
import { handInChecks, type NoReply } from "./ask-day.ts";
import { type Check, changeChecks, readChecks } from "./checks.ts";
import type { ChecksReply, DayReply } from "./day-reply.ts";

/** How handing in went: whether something differs, and whether the list at Paso has other parties now. */
export type HandedIn = { differs: boolean; isListOther: boolean };

/**
 * Brings this device and Paso together: what was recorded here goes to Paso, and the list has each state as it is there.
 * What differs stays until a person decides. What is sent twice, Paso keeps once.
 */
export function handIn(vault: Vault): Promise<HandedIn | NoReply> {
  return navigator.locks.request("paso-day hand in", async () => {
    const [day, checks] = [await vault.read<DayReply>("day"), await readChecks(vault)];
    const date = day?.date ?? checks[0]?.date;
    if (date === undefined) return { differs: false, isListOther: false };
    const waiting = checks.filter(({ differs }) => differs === undefined);
    const reply = await handInChecks(vault.mark, { date, checks: waiting.map(asSent) });
    if (!isReply(reply)) return reply;
    await changeChecks(vault, (before) => before.flatMap((check) => settle(check, reply)));
    if (day) await vault.change<DayReply>("day", (before) => before && takeStates(before, reply, waiting));
    const left = await readChecks(vault);
    const known = new Set(day?.parties.map(({ handle }) => handle));
    const isListOther =
      reply.states.length > 0 && (reply.states.length !== known.size || reply.states.some(([one]) => !known.has(one)));
    return { differs: left.some(({ differs }) => differs !== undefined), isListOther };
  });
}

function asSent({ at, date: _, differs: __, ...check }: Check) {
  return { ...check, agoMs: Math.max(0, Date.now() - at) };
}

function isReply(reply: ChecksReply | NoReply): reply is ChecksReply {
  return typeof reply === "object" && "fates" in reply;
}

function settle(check: Check, { fates }: ChecksReply): Check[] {
  const told = fates.find(({ id }) => id === check.id);
  if (!told) return [check];
  if (told.fate === "none") return [{ ...check, differs: "none" }];
  return told.fate === "differs" && told.there ? [{ ...check, differs: told.there }] : [];
}

/** Each party as Paso has it; where the day is over there, as this device handed it in. */
function takeStates(day: DayReply, { states, fates }: ChecksReply, sent: Check[]): DayReply {
  const kept = sent.filter(({ id }) => fates.some((told) => told.id === id && told.fate === "kept"));
  const parties = day.parties.map((party) => {
    const [, state, came = ""] = states.find(([handle]) => handle === party.handle) ?? [];
    const own = kept.find(({ handle }) => handle === party.handle);
    if (state) return { ...party, state, came };
    return own ? { ...party, state: own.outcome } : party;
  });
  return { ...day, parties };
}
