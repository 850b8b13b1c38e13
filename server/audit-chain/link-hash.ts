import { createHash } from "node:crypto";
import { canonicalJson } from "#domain/application/canonical-json.ts";

/** A row of the audit, as it is hashed. */
export type AuditRow = {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string | null;
  reason: string | null;
  detail: object | null;
};

/** What stands before the first link: 32 zero bytes. */
export const beforeFirst: Uint8Array = new Uint8Array(32);

/** SHA-256 of a row's canonical JSON (RFC 8785), its time in UTC. */
export function rowHash({ id, at, actor, action, subject, reason, detail }: AuditRow): Uint8Array {
  const row = { id, at: at.toISOString(), actor, action, subject, reason, detail };
  return createHash("sha256").update(canonicalJson(row), "utf8").digest();
}

/** SHA-256 of the link before and the row's hash. */
export function linkHash(before: Uint8Array, row: Uint8Array): Uint8Array {
  return createHash("sha256").update(before).update(row).digest();
}
