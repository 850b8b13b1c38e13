import { createHmac } from "node:crypto";
import type { Seal } from "#domain/trends/address-keys.ts";
import { keyRing } from "./key-ring.ts";

/** How many bytes, each one letter of the text, a sealed key has. */
export const signalKeyLength = 16;

/**
 * Turns a text into its keyed fingerprint, 16 bytes as Latin-1 text. The key is one of its own: who has it can compare
 * addresses, and opens nothing else; who has the others cannot try addresses.
 */
export const signalSeal: Seal = (text) =>
  createHmac("sha256", signalsKey()).update(text, "utf8").digest().toString("latin1", 0, signalKeyLength);

/** A ring of before there were signals has no key for them: it follows from another one of the ring. */
function signalsKey(): Buffer {
  const { signals, blind } = keyRing();
  return signals ?? createHmac("sha256", blind).update("signals key").digest();
}
