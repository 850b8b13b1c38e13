import { createHmac, timingSafeEqual } from "node:crypto";
import { keyRing } from "./key-ring.ts";

/** What a blind key may be made for; the purpose is part of the key, so two columns never match. */
export type BlindPurpose =
  | "document"
  | "likeness"
  | "alike"
  | "token"
  | "limit"
  | "staff"
  | "helper"
  | "offer-answer"
  | "kiosk"
  | "kiosk-code"
  | "phone"
  | "helper-code"
  | "helper-caseload"
  | "staff-day"
  | "passkey";

/**
 * A keyed fingerprint (32 bytes) of text that must be found again and never read: equal texts of one
 * purpose have equal keys, and without the installation's key nobody can try texts.
 */
export function blindKey(purpose: BlindPurpose, text: string): Buffer {
  return createHmac("sha256", keyRing().blind).update(`${purpose}\0`).update(text.normalize("NFC")).digest();
}

/** A keyed fingerprint (32 bytes) of a canonical body, to tell "the same again" from "something else". */
export function bodyHash(canonicalJson: string): Buffer {
  return createHmac("sha256", keyRing().body).update(canonicalJson).digest();
}

/**
 * The 32 bytes from which a receipt's secret is cut (domain/receipt turns them into digits). A higher
 * generation is a re-issue: the old secret dies, and nothing of either is stored.
 */
export function receiptSeed(applicationId: string, generation: number): Buffer {
  return createHmac("sha256", keyRing().code).update(`${applicationId}\0${generation}`).digest();
}

/** The draw's secret (32 bytes, fair-draw section 1): it outlives a re-issue of the receipt. */
export function drawSecret(applicationId: string): Buffer {
  return createHmac("sha256", keyRing().draw).update(applicationId).digest();
}

/** Compares two byte strings in a time that tells nothing of where they differ. */
export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
