import { hash } from "node:crypto";
import { readSettings } from "#server/settings.ts";
import type { BeaconSource } from "./beacon.ts";

/** A network of drand: many organisations that make one public random number together at a fixed pace. */
export type DrandChain = {
  /** The hash by which the network is known. */
  id: string;
  /** Of the whole network, a point of G2 in hexadecimal. */
  publicKey: string;
  /** Unix time of round 1, in seconds. */
  genesisAt: number;
  periodSeconds: number;
};

/** The chain `quicknet` of the League of Entropy: a round every three seconds, its signature on G1 (RFC 9380). */
export const quicknet: DrandChain = {
  id: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  publicKey:
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  genesisAt: 1_692_803_367,
  periodSeconds: 3,
};

const suite = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const longestAnswerMs = 10_000;

/** The first round that is not made before an instant. */
export function drandRoundAt({ genesisAt, periodSeconds }: DrandChain, at: Date): number {
  return Math.max(1, Math.ceil((at.getTime() / 1000 - genesisAt) / periodSeconds) + 1);
}

/** When a round is made. */
export function drandTimeOf({ genesisAt, periodSeconds }: DrandChain, round: number): Date {
  return new Date((genesisAt + (round - 1) * periodSeconds) * 1000);
}

/** Whether a signature, in hexadecimal, is the network's of a round. It takes half a second. */
export async function isDrandSignature({ publicKey }: DrandChain, round: number, signature: string): Promise<boolean> {
  // Loaded only here: an installation without drand never needs the curve.
  const { bls12_381 } = await import("@noble/curves/bls12-381.js");
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(round));
  try {
    const { hash: toPoint, verify } = bls12_381.shortSignatures;
    const message = toPoint(hash("sha256", count, "buffer"), suite);
    return verify(Buffer.from(signature, "hex"), message, Buffer.from(publicKey, "hex"));
  } catch {
    return false; // Bytes that are no point of the curve are no signature.
  }
}

/**
 * Asks the servers of `DRAND_URLS` for a round, one after the other, and believes the signature only: a server that does
 * not answer, answers late, with a fault, for another round or with a wrong signature is as good as none.
 */
export const askDrand: BeaconSource = async ({ id, round }) => {
  if (id !== quicknet.id) return undefined;
  for (const server of readSettings().DRAND_URLS.split(",")) {
    const said = await askServer(`${server}/${id}/public/${round}`);
    if (said?.round !== round || typeof said.signature !== "string" || !/^[0-9a-f]{96}$/.test(said.signature)) continue;
    if (!(await isDrandSignature(quicknet, round, said.signature))) continue;
    return { value: hash("sha256", Buffer.from(said.signature, "hex"), "buffer"), proof: said.signature };
  }
  return undefined;
};

async function askServer(url: string): Promise<{ round?: unknown; signature?: unknown } | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(longestAnswerMs), redirect: "error" });
    return answer.ok ? ((await answer.json()) as { round?: unknown; signature?: unknown }) : undefined;
  } catch {
    return undefined;
  }
}
