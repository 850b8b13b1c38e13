import { isDayOver, type KeptDay } from "#domain/staff/kept-day.ts";
import { vaultAt } from "../_vault/vault.ts";
import { checksName } from "./checks-name.ts";

/** Where an officer's device keeps the day of a port. */
export const dayVault = vaultAt("paso-day");

/** The page that opens it, its script and its style. */
export const dayCache = "paso-day";

/** What stands in the clear beside it: when it ends, and at which port; whose day it is says nothing of anybody. */
export async function dayHere(): Promise<(KeptDay & { port: string }) | undefined> {
  const plain = await dayVault.plainHere();
  return plain && { until: Number(plain["until"]), seenAt: Number(plain["seenAt"]), port: String(plain["port"]) };
}

/** What was recorded here and is not at Paso yet can be handed in so long after the day's end. */
const handInMs = 86_400_000;

/**
 * Takes the day's list off this device where it is over, or the clock was set back; else notes what the clock shows. Whether
 * the list went now.
 */
export async function endDayIfOver(): Promise<boolean> {
  const [day, now] = [await dayHere(), Date.now()];
  if (!day) return false;
  if (isDayOver(day, now)) {
    const had = await dayVault.has("day");
    await endList();
    return had;
  }
  await dayVault.changePlain((plain) => ({ ...plain, seenAt: Math.max(Number(plain["seenAt"]), now) }));
  return false;
}

/**
 * The list goes. What was recorded and is not at Paso yet names nobody, and stays sealed a day longer, so that it is not lost;
 * without it all goes.
 */
export async function endList(): Promise<void> {
  const day = await dayHere();
  const isWaiting =
    day !== undefined && Math.abs(Date.now() - day.until) < handInMs && (await dayVault.has(checksName));
  if (isWaiting) await dayVault.removeRecord("day");
  else await removeDay();
}

/** Takes all of it off this device, with what opens it. It needs neither passphrase nor network. */
export async function removeDay(): Promise<void> {
  await dayVault.remove();
  await caches.delete(dayCache);
}
