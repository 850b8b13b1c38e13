import type { BeaconName } from "#domain/draw/record.ts";
import { randomBytes } from "#server/chance.ts";

/** What a beacon says: 32 bytes, and what they were made of, by which others can check them. */
export type BeaconValue = { value: Uint8Array; proof?: string };

/** Where a kind of beacon comes from: what it says, or undefined while it has not spoken. A fault is a beacon that is not there. */
export type BeaconSource = (beacon: BeaconName) => Promise<BeaconValue | undefined>;

/** 32 bytes that this installation makes after the freeze. Its name says what it is worth to others. */
export const localBeacon: BeaconName = { kind: "local", id: "not-verifiable", round: 0 };

/** Every kind of beacon that can be committed to. */
export const beaconSources: Partial<Record<BeaconName["kind"], BeaconSource>> = {
  local: async () => ({ value: randomBytes(32) }),
};
