// The rule: each day we publish a fingerprint of every registration of that day, in a list that nobody can change later.
// So nobody can be dropped unseen, and nobody can be given an older day.
import * as z from "zod/mini";
import { bytesOf, copyBytes, hexOf, writeWord } from "./bytes.ts";
import { rootOfPath } from "./merkle-tree.ts";
import { HASH_BYTES, hash } from "./sha256.ts";

/** What stands before the first day's head: 32 zero bytes. */
export const beforeFirstDay: Uint8Array = new Uint8Array(HASH_BYTES);

const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What is signed of a day: how many registrations its list has, their root, the head of the day before, and the new head. */
export const dayStatementSchema = z.object({
  kind: z.literal("paso/registration-day/1"),
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  registrations: z.int().check(z.gte(0)),
  root: hex,
  before: hex,
  head: hex,
});

/** A signed statement of a day. */
export type DayStatement = z.infer<typeof dayStatementSchema>;

/** Somebody's own proof: a list, a salt for it alone, the application's id, and the way from its line to the root. */
export type RegistrationProof = { list: string; salt: string; application: string; index: number; path: string[] };

/**
 * The salt of an application for one day's list. Each list has another, so that nobody can tell that two lines are of one
 * application.
 * @param day the list's day, in days since 1970-01-01.
 */
export function registrationSalt(secret: Uint8Array, day: number): Uint8Array {
  const message = new Uint8Array(1 + HASH_BYTES + 4).fill(0x11, 0, 1);
  copyBytes(message, 1, secret, 0, HASH_BYTES);
  writeWord(message, 1 + HASH_BYTES, day);
  return hash(message);
}

/** A line of a day's list: the fingerprint of the salt and of the application's id, a UUID. */
export function commitmentOf(salt: Uint8Array, application: string): Uint8Array {
  const id = bytesOf(application.replaceAll("-", ""));
  const message = new Uint8Array(1 + HASH_BYTES + id.length).fill(0x12, 0, 1);
  copyBytes(message, 1, salt, 0, HASH_BYTES);
  copyBytes(message, 1 + HASH_BYTES, id, 0, id.length);
  return hash(message);
}

/** A day's list as it is published: the lines ascend, so that their order says nothing of a time. */
export function listText(commitments: readonly Uint8Array[]): string {
  return commitments.map((line) => `${hexOf(line)}\n`).join("");
}

/** The head of a day: it follows from the day's root and from every day before. */
export function headAfter(before: Uint8Array, root: Uint8Array): Uint8Array {
  const message = new Uint8Array(2 * HASH_BYTES);
  copyBytes(message, 0, before, 0, HASH_BYTES);
  copyBytes(message, HASH_BYTES, root, 0, HASH_BYTES);
  return hash(message);
}

/** Whether an application stands in the list of a day whose head was published. It looks at no other line. */
export function checkRegistration(proof: RegistrationProof, day: DayStatement): boolean {
  const line = commitmentOf(bytesOf(proof.salt), proof.application);
  const root = rootOfPath(line, { index: proof.index, of: day.registrations, path: proof.path.map(bytesOf) });
  const isInList = root !== undefined && day.registrations > 0 && hexOf(root) === day.root;
  return isInList && proof.list === day.day && hexOf(headAfter(bytesOf(day.before), bytesOf(day.root))) === day.head;
}
