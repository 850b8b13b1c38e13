import { createHash, createHmac, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { packSlipBody, readSlipBody, type SlipBody, slipBodyLength } from "#domain/slip/slip-body.ts";
import { readSlipLetters, slipLength, writeSlipLetters } from "#domain/slip/slip-letters.ts";
import { type KeyRing, keyRing } from "./key-ring.ts";
import { ed25519Key, type PublicKey, publicKeyOf } from "./signing-key.ts";

/** The keys of slips: `current` signs, `next` counts already, an earlier one counts through the day `until` (UTC). */
type SlipRing = NonNullable<KeyRing["slips"]>;

/** What a slip says that this installation signed. */
type SignedSlip = Omit<SlipBody, "key">;

/** The letters of a slip's picture code, signed with the current key. */
export function signSlip(slip: SignedSlip): string {
  const key = ed25519Key(slipRing().current);
  const body = packSlipBody({ ...slip, key: markOf(key) });
  return writeSlipLetters(Buffer.concat([body, sign(null, body, key)]));
}

/** Why letters are no slip: no key of this installation signed them, or one whose last day has passed. */
type SlipRefusal = "not-ours" | "key-over";

/**
 * What letters say, if a key that counts at this moment signed them. Wrong letters cost the same time: each key is
 * tried, whatever is found before.
 */
export function openSlip(letters: string, at: Date): SignedSlip | SlipRefusal {
  const read = readSlipLetters(letters);
  const bytes = read ?? new Uint8Array(slipLength);
  const [signed, signature] = [bytes.subarray(0, slipBodyLength), bytes.subarray(slipBodyLength)];
  const fitting = keysAt(at).filter(({ key }) => verify(null, signed, createPublicKey(key), signature));
  const body = readSlipBody(signed);
  if (!read || !body || fitting.length === 0) return "not-ours";
  if (!fitting.some(({ counts }) => counts)) return "key-over";
  const { key: _, ...slip } = body;
  return slip;
}

/** The keys of slips in a ring; those of a ring of before there were slips follow from another one of its keys. */
export function slipRing({ slips, body }: KeyRing = keyRing()): SlipRing {
  const derived = (name: string) => createHmac("sha256", body).update(`slip key ${name}`).digest();
  return slips ?? { current: derived("current"), next: derived("next"), earlier: [] };
}

/** The id of a key, as people may know it: the beginning of the SHA-256 of its public half. */
export function slipKeyId(seed: Buffer): string {
  return publicKeyOf(ed25519Key(seed)).id;
}

/**
 * The public keys with which slips of this installation are checked elsewhere; `until` is the last day (UTC) of one that signs
 * no more, the key that follows included, so that a device that kept them reads slips of after a rotation.
 */
export function slipPublicKeys(): (PublicKey & { until?: string })[] {
  const { current, next, earlier } = slipRing();
  const counting = [current, next].map((seed) => publicKeyOf(ed25519Key(seed)));
  return [...counting, ...earlier.map(({ key, until }) => ({ ...publicKeyOf(ed25519Key(key)), until }))];
}

/** Every key of the ring, and whether it counts at this moment. */
function keysAt(at: Date): { key: KeyObject; counts: boolean }[] {
  const { current, next, earlier } = slipRing();
  const today = at.toISOString().slice(0, 10);
  const seeds = [
    { key: current, counts: true },
    { key: next, counts: true },
    ...earlier.map(({ key, until }) => ({ key, counts: today <= until })),
  ];
  return seeds.map(({ key, counts }) => ({ key: ed25519Key(key), counts }));
}

function markOf(key: KeyObject): number {
  return hashOf(key)[0] as number;
}

function hashOf(key: KeyObject): Buffer {
  const raw = createPublicKey(key).export({ type: "spki", format: "der" }).subarray(-32);
  return createHash("sha256").update(raw).digest();
}
