import { blindKey, isSameBytes } from "./derived-secrets.ts";

/** Whose device: a helper's laptop with a caseload, or an officer's with the day of a port. */
type MarkPurpose = "helper-caseload" | "staff-day";

const shape = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/**
 * What a device shows in order to learn whether its owner's access has ended. It opens nothing, and nothing of it is kept
 * here.
 */
export function deviceMark(purpose: MarkPurpose, owner: string): string {
  return `${owner}.${blindKey(purpose, owner).toString("base64url")}`;
}

/** Whose mark this is; undefined for one that this installation has not made. */
export function ownerOfMark(purpose: MarkPurpose, mark: string): string | undefined {
  const [, owner = "", proof = ""] = shape.exec(mark) ?? [];
  return isSameBytes(Buffer.from(proof, "base64url"), blindKey(purpose, owner)) ? owner : undefined;
}
