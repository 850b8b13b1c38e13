import { hexOf } from "#domain/draw/bytes.ts";
import { merkleRoot } from "#domain/draw/merkle-tree.ts";
import { type DayStatement, headAfter } from "#domain/draw/registration-log.ts";
import { HASH_BYTES } from "#domain/draw/sha256.ts";
import { publicKey, signStatement } from "#server/keys/signing-key.ts";
import { jsonText } from "#server/record/keep-files.ts";

type Closing = { day: string; commitments: Uint8Array; before: Uint8Array };

/** Makes the head of a day and its file: the signed statement, with the key that checks it. */
export function signDay({ day, commitments, before }: Closing): { head: Uint8Array; file: string } {
  const root = merkleRoot(commitments);
  const head = headAfter(before, root);
  const statement: DayStatement = {
    kind: "paso/registration-day/1",
    day,
    registrations: commitments.length / HASH_BYTES,
    root: hexOf(root),
    before: hexOf(before),
    head: hexOf(head),
  };
  return { head, file: jsonText({ ...signStatement(statement), publicKey: publicKey().publicKey }) };
}
