import { argon2idAsync } from "@noble/hashes/argon2.js";

/** What it costs to try a passphrase: `m` in KiB of memory, `t` passes over it, `p` lanes. Kept with the salt. */
export type KeyCost = { m: number; t: number; p: number };

/** OWASP's Argon2id for passphrases (Password Storage Cheat Sheet): 19 MiB, two passes. */
export const usualCost: KeyCost = { m: 19_456, t: 2, p: 1 };

/** How long the page stands still at most while the key is made, in milliseconds. */
const tickMs = 30;

/**
 * The key that a passphrase and a salt make. No script can read it out, and it is nowhere but in the memory of the page
 * that holds it. However a passphrase is typed, composed or not, it is the same one.
 */
export async function deriveKey(passphrase: string, salt: Uint8Array, cost: KeyCost): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC").trim());
  const bytes = await argon2idAsync(typed, salt, { ...cost, dkLen: 32, asyncTick: tickMs });
  const key = await crypto.subtle.importKey("raw", new Uint8Array(bytes), "AES-GCM", false, ["encrypt", "decrypt"]);
  bytes.fill(0);
  typed.fill(0);
  return key;
}
