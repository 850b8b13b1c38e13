import type { OfflineCheck } from "#domain/staff/offline-check.ts";
import type { ChecksReply, DayReply } from "./day-reply.ts";

/** Why Paso gave nothing. `ended`: the officer may keep the day no more, and it has to go; `goTo`: what comes first. */
export type NoReply = "no-network" | "ended" | "another" | "later" | { goTo: string };

/** Asks for the port's day as Paso has it now; without a mark, for the first time on this device. */
export async function askForDay(mark = ""): Promise<DayReply | NoReply> {
  return ask<DayReply>("copy", { method: "POST", mark });
}

/** Hands in what was recorded here on a date at the port. */
export async function handInChecks(
  mark: string,
  handed: { date: string; checks: OfflineCheck[] },
): Promise<ChecksReply | NoReply> {
  return ask<ChecksReply>("checks", { method: "POST", mark, body: JSON.stringify(handed) });
}

/** Whether the day that this device keeps has to go. Nobody need be signed in. */
export async function hasEnded(mark: string): Promise<boolean> {
  return (await ask("access", { method: "GET", mark })) === "ended";
}

type Asked = { method: string; mark: string; body?: string };

async function ask<Reply>(door: string, { mark, ...asked }: Asked): Promise<Reply | NoReply> {
  if (!navigator.onLine) return "no-network";
  const headers = {
    ...{ Accept: "application/json", "Content-Type": "application/json" },
    ...(mark && { Authorization: `Bearer ${mark}` }),
  };
  const address = `${location.pathname}/${door}`;
  const response = await fetch(address, { ...asked, headers, cache: "no-store" }).catch(() => undefined);
  if (!response) return "no-network";
  if (response.status === 410) return "ended";
  const told = await response.json().catch(() => ({ said: "later" }));
  if (response.ok) return told as Reply;
  if (typeof told.goTo === "string") return { goTo: told.goTo };
  return told.said === "another" ? "another" : "later";
}
