import type { OfflineCheck } from "#domain/staff/offline-check.ts";
import { clockTime } from "../_i18n/clock-time.ts";
import type { Vault } from "../_vault/vault.ts";
import { checksName } from "./checks-name.ts";
import type { DayReply, KeptParty, KeptState, There } from "./day-reply.ts";

/** An outcome that this device recorded, until Paso has it. `at`: by this device's clock. It names nobody. */
export type Check = Omit<OfflineCheck, "agoMs"> & {
  date: string;
  at: number;
  /** What Paso has instead, or that it has no such appointment any more: a person decides. */
  differs?: There | "none";
};

/** What waits on this device. */
export async function readChecks(vault: Vault): Promise<Check[]> {
  return (await vault.read<Check[]>(checksName)) ?? [];
}

/** Changes what waits; where nothing does, nothing is kept. */
export async function changeChecks(vault: Vault, change: (before: Check[]) => Check[]): Promise<void> {
  await vault.change<Check[]>(checksName, (before = []) => {
    const after = change(before);
    return after.length > 0 ? after : undefined;
  });
}

/**
 * Records an outcome. Until Paso has it a later one of the same party takes its place, and says what was seen before the
 * first: what a colleague recorded meanwhile is found.
 */
export async function keepCheck(vault: Vault, check: Check): Promise<void> {
  await changeChecks(vault, (before) => {
    const earlier = before.find(({ handle }) => handle === check.handle);
    return [...before.filter(({ handle }) => handle !== check.handle), { ...check, seen: earlier?.seen ?? check.seen }];
  });
}

/** How a party stands for the officer: as this device recorded it last, else as Paso had it. */
export function standing(
  { handle, state, came }: KeptParty,
  { timeZone }: Pick<DayReply, "timeZone">,
  checks: Check[],
) {
  const own = checks.find((check) => check.handle === handle);
  if (!own) return { state, came };
  return { state: own.outcome as KeptState, came: own.outcome === "came" ? clockTime(new Date(own.at), timeZone) : "" };
}
