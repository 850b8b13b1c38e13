import { createPrivateKey, createPublicKey, verify } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import * as z from "zod/mini";
import type { HandedParty } from "#domain/handover/handed-party.ts";
import { type Signed, signStatement } from "#server/keys/signing-key.ts";
import type { PortKey } from "./port-keys.ts";

/** What one file says: parties that are new or have changed since the file before, whole, and numbers of those who do not come. */
export type HandoverStatement = {
  port: string;
  date: string;
  timeZone: string;
  /** Which file of this port's day it is, from 1. */
  number: number;
  madeAt: string;
  parties: HandedParty[];
  cancelled: string[];
};

const kind = "handover/1";
const algorithm = "ECDH-ES+A256KW";
const encryption = "A256GCM";

const signed = z.object({ statement: z.string(), signature: z.string(), key: z.string() });

/** Signs a statement as this installation, and encrypts it for the port alone: a compact JWE. */
export async function sealHandover(statement: HandoverStatement, key: PortKey): Promise<Uint8Array> {
  const text = JSON.stringify(signStatement({ kind, ...statement }));
  const jwe = new CompactEncrypt(Buffer.from(text, "utf8"));
  jwe.setProtectedHeader({ alg: algorithm, enc: encryption, kid: key.fingerprint, cty: "json" });
  return Buffer.from(await jwe.encrypt(createPublicKey(key.pem)), "ascii");
}

/** Why a file cannot be opened, or must not be believed. */
export type WrongHandover = "not-for-this-key" | "wrong-signature" | "other-kind";

/**
 * Opens a file with the port's private key (PEM).
 * @param publicKey the installation's public key as `/api/v1/keys` tells it; without one the signature is not looked at.
 */
export async function openHandover(
  jwe: string,
  { privateKey, publicKey }: { privateKey: string; publicKey?: string | undefined },
): Promise<{ statement: string; key: string } | { wrong: WrongHandover }> {
  const opened = await decrypt(jwe, privateKey);
  if (!opened) return { wrong: "not-for-this-key" };
  if (publicKey !== undefined && !isSignedBy(opened, publicKey)) return { wrong: "wrong-signature" };
  const { statement, key } = opened;
  const isHandover = (JSON.parse(statement) as { kind?: unknown }).kind === kind;
  return isHandover ? { statement, key } : { wrong: "other-kind" };
}

async function decrypt(jwe: string, privateKey: string): Promise<Signed | undefined> {
  const only = { keyManagementAlgorithms: [algorithm], contentEncryptionAlgorithms: [encryption] };
  try {
    const { plaintext } = await compactDecrypt(jwe.trim(), createPrivateKey(privateKey), only);
    return signed.parse(JSON.parse(Buffer.from(plaintext).toString("utf8")));
  } catch {
    return undefined;
  }
}

function isSignedBy({ statement, signature }: Signed, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, Buffer.from(statement, "utf8"), key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}
