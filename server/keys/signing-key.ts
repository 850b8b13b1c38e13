import { createHash, createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { canonicalJson } from "#domain/application/canonical-json.ts";
import { keyRing } from "./key-ring.ts";

/** A statement with the installation's signature: `statement` is canonical JSON, whose UTF-8 bytes are signed. */
export type Signed = { statement: string; signature: string; key: string };

/** The installation's public key, as anybody may have it. Bytes are Base64url. */
export type PublicKey = { id: string; algorithm: "Ed25519"; publicKey: string; pem: string };

// RFC 8410: an Ed25519 private key is these bytes and then its 32.
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
const rawLength = 32;

/** Signs a statement (Ed25519). It names its `kind`, so that one kind never passes for another. */
export function signStatement(statement: { kind: string; [property: string]: unknown }): Signed {
  const text = canonicalJson(statement);
  const signature = sign(null, Buffer.from(text, "utf8"), privateKey()).toString("base64url");
  return { statement: text, signature, key: publicKey().id };
}

/** Whether this installation signed exactly this text. */
export function isSigned({ statement, signature }: Pick<Signed, "statement" | "signature">): boolean {
  const bytes = Buffer.from(signature, "base64url");
  return verify(null, Buffer.from(statement, "utf8"), createPublicKey(privateKey()), bytes);
}

/** What is needed to check a signature elsewhere. */
export function publicKey(): PublicKey {
  return publicKeyOf(privateKey());
}

/** The public half of a private key. The id is the beginning of its SHA-256. */
export function publicKeyOf(own: KeyObject): PublicKey {
  const key = createPublicKey(own);
  const raw = key.export({ type: "spki", format: "der" }).subarray(-rawLength);
  return {
    id: createHash("sha256").update(raw).digest("hex").slice(0, 16),
    algorithm: "Ed25519",
    publicKey: raw.toString("base64url"),
    pem: key.export({ type: "spki", format: "pem" }).toString(),
  };
}

/** A ring of before there were signatures has no key for them: it follows from another one of the ring. */
function privateKey(): KeyObject {
  const { sign: own, body } = keyRing();
  const seed = own ?? createHmac("sha256", body).update("signing key").digest();
  return ed25519Key(seed);
}

/** The private key that 32 bytes of a key ring are. */
export function ed25519Key(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
}
