import type { Revisions } from "#domain/application/revisions.ts";
import type { Answers } from "#domain/application/typed.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import type { Device, Draft } from "./draft.ts";

/** Where the answers of drafts stand: their table, and the field of the sealed record. */
export const table = "draft";
export const field = "answers";

type Row = {
  id: string;
  wrapped_key: Uint8Array;
  answers_sealed: Uint8Array;
  device: Device;
  locale: string;
  revision: number;
  amends_id: string | null;
  helper_id: string | null;
  receipt_generation: number;
  sent_at: Date | null;
};

/** The shape of what is sealed. Before it was numbered, it was the answers alone, which have no number in them. */
export const sealedVersion = 2;
/** What is sealed. */
export type Sealed = { version: typeof sealedVersion; answers: Answers; revisions: Revisions };

/** A draft as its row has it. */
export function opened(row: Row): Draft {
  const { answers, revisions } = openedAnswers(row);
  const { device, locale, revision, receipt_generation: generation } = row;
  const helperId = row.helper_id as HelperId | null;
  const { amends_id: amendsId, sent_at: sentAt } = row;
  return { answers, revisions, revision, device, locale, amendsId, helperId, generation, sentAt };
}

/** The answers of a draft, each with its revision, as its row has them sealed. */
export function openedAnswers(
  row: Pick<Row, "id" | "wrapped_key" | "answers_sealed">,
): Pick<Draft, "answers" | "revisions"> {
  const sealed = openSealedRecord(table, row.id, row.wrapped_key).unseal(field, row.answers_sealed) as Sealed | Answers;
  const { answers, revisions } = isNumbered(sealed) ? sealed : { answers: sealed, revisions: {} };
  return { answers, revisions };
}

function isNumbered(sealed: Sealed | Answers): sealed is Sealed {
  return sealed["version"] === sealedVersion;
}
