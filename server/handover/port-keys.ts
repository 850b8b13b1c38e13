import { createHash, createPublicKey, type KeyObject } from "node:crypto";
import { sql } from "kysely";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { withdrawHandovers } from "./withdraw-handovers.ts";

/** The key for which a port's files are encrypted. Its fingerprint is the SHA-256 of its SPKI bytes, as people compare it. */
export type PortKey = { id: string; pem: string; fingerprint: string };

/** Why a text is no key of a port. */
export type WrongKey = "private" | "unreadable" | "other-kind";

const curves = new Set<string | undefined>(["prime256v1", "P-256"]);

/** Reads a public key in PEM: on the curve P-256, or X25519. */
export function readPortKey(text: string): { pem: string; fingerprint: string } | { wrong: WrongKey } {
  // Node would make the public half of a private key; that one has left its owner must be said.
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return { wrong: "private" };
  let key: KeyObject;
  try {
    key = createPublicKey(text);
  } catch {
    return { wrong: "unreadable" };
  }
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type !== "x25519" && !(type === "ec" && curves.has(details?.namedCurve))) return { wrong: "other-kind" };
  const der = key.export({ type: "spki", format: "der" });
  const hex = createHash("sha256").update(der).digest("hex");
  return { pem: key.export({ type: "spki", format: "pem" }).toString(), fingerprint: hex };
}

/** A fingerprint in groups of four, to be compared by eye or over a telephone. */
export function groupFingerprint(hex: string): string {
  return hex.replace(/.{4}(?=.)/g, "$& ");
}

/** Gives a port its key from now on; nothing goes out any more for the one before. @returns false where there is no such port. */
export async function setPortKey(
  db: Database,
  { port, pem, fingerprint, at }: { port: string; pem: string; fingerprint: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    if (!(await tx.selectFrom("port").select("slug").where("slug", "=", port).executeTakeFirst())) return false;
    await tx.insertInto("port_key").values({ id: newId(), port_slug: port, pem, fingerprint, set_at: at }).execute();
    const actor = "command-line" as const;
    await addToAudit(tx, { at, actor, action: "set-port-key", subject: `port/${port}`, detail: { fingerprint } });
    await withdrawHandovers(tx, { port, actor, at });
    return true;
  });
}

/** Whether a handover, named `h`, is for the key that its port has now. */
export const isForNewestKey = sql<boolean>`h.key_id = (
  select newest.id from port_key newest where newest.port_slug = h.port_slug
  order by newest.set_at desc, newest.id desc limit 1)`;

/** The keys in use, by port. */
export async function readPortKeys(db: Executor): Promise<Map<string, PortKey>> {
  const rows = await db
    .selectFrom("port_key")
    .select(["id", "port_slug", "pem", "fingerprint"])
    .orderBy("set_at")
    .orderBy("id")
    .execute();
  // The newest comes last, and stays.
  return new Map(rows.map(({ port_slug, ...key }) => [port_slug, key]));
}
