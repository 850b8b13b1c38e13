import { type Revisions, raiseRevisions } from "#domain/application/revisions.ts";
import type { Answers } from "#domain/application/typed.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { newSealedRecord, openSealedRecord } from "#server/keys/sealed-record.ts";
import type { Database, Executor } from "./open-database.ts";
import type { Channel } from "./tables.ts";

/** The id of a draft whose token was shown. Only app/_session mints it. */
export type DraftId = string & { readonly brand: "draft" };

/** Whether somebody fills in on a device of their own; it decides how long an idle session lives. */
export type Device = "unknown" | "own" | "shared";

/** Answers before sending, as typed, right or wrong. */
export type Draft = {
  answers: Answers;
  /** By field, and the counter itself: see domain/application/revisions.ts. */
  revisions: Revisions;
  revision: number;
  device: Device;
  locale: string;
  amendsId: string | null;
  /** The helper who fills it in for somebody. */
  helperId: HelperId | null;
  /** The generation of the secret that opened what it changes. */
  generation: number;
  sentAt: Date | null;
};

/** What guards a draft, and the kiosk on which it was begun: nothing of it says who somebody is. */
export type DraftGuard = { tokenHash: Uint8Array; expiresAt: Date; kioskId: string | null };

const table = "draft";
const field = "answers";

type NewDraft = {
  id: string;
  tokenHash: Uint8Array;
  answers: Answers;
  device: Device;
  locale: string;
  channel: Channel;
  amendsId?: string;
  /** The generation of the secret that opened what it changes. */
  generation?: number | undefined;
  /** The kiosk that it is begun on, and ends with. */
  kiosk?: string | undefined;
  /** The helper who fills it in for somebody. */
  helper?: HelperId | undefined;
  revisions?: Revisions;
  revision?: number;
  at: Date;
};

/**
 * Starts a draft. `id` becomes the application's id when it is sent.
 * @returns false, and nothing is kept, where the id belongs to another draft or to an application.
 */
export async function insertDraft(db: Executor, draft: NewDraft): Promise<boolean> {
  const record = newSealedRecord(table, draft.id);
  const { answers, revisions = {}, revision = 0 } = draft;
  const taken = await db.selectFrom("application").select("id").where("id", "=", draft.id).executeTakeFirst();
  if (taken) return false;
  const inserted = await db
    .insertInto("draft")
    .values({
      id: draft.id,
      token_hash: draft.tokenHash,
      wrapped_key: record.wrappedKey,
      answers_sealed: record.seal(field, { version: sealedVersion, answers, revisions } satisfies Sealed),
      revision,
      device: draft.device,
      locale: draft.locale,
      channel: draft.channel,
      amends_id: draft.amendsId ?? null,
      receipt_generation: draft.generation ?? 0,
      kiosk_id: draft.kiosk ?? null,
      helper_id: draft.helper ?? null,
      touched_at: draft.at,
      expires_at: draftEnds(draft.helper ? "own" : draft.device, draft.at),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * What must be compared before anybody may call the draft theirs; undefined when there is none, and where the secret of
 * what it changes, or has become, was made new since. A helper's change stands under a grant, which is asked elsewhere.
 */
export async function readDraftGuard(db: Executor, id: string): Promise<DraftGuard | undefined> {
  const row = await db
    .selectFrom("draft")
    .leftJoin("application", (join) =>
      join.on((eb) => eb("application.id", "=", eb.fn.coalesce("draft.amends_id", "draft.id"))),
    )
    .select(["draft.token_hash", "draft.expires_at", "draft.kiosk_id"])
    .where("draft.id", "=", id)
    .where((eb) =>
      eb.or([
        eb("application.id", "is", null),
        eb.and([eb("draft.helper_id", "is not", null), eb("draft.amends_id", "is not", null)]),
        eb("application.receipt_generation", "=", eb.ref("draft.receipt_generation")),
      ]),
    )
    .executeTakeFirst();
  return row && { tokenHash: row.token_hash, expiresAt: row.expires_at, kioskId: row.kiosk_id };
}

/** Reads a draft; undefined when it has been ended in the meantime. */
export async function readDraft(db: Executor, id: DraftId): Promise<Draft | undefined> {
  const row = await db.selectFrom("draft").selectAll().where("id", "=", id).executeTakeFirst();
  return row && opened(row);
}

/**
 * How long a draft lives from an instant on: 72 hours, on a shared device 15 idle minutes. What a helper writes lives as
 * long as on a device of one's own: it opens for that helper only.
 */
export function draftEnds(device: Device, at: Date): Date {
  return new Date(at.getTime() + (device === "shared" ? 15 : 72 * 60) * 60_000);
}

/** Notes that somebody is still there; on a kiosk also at which question, such as `contact`, to be counted if it ends there. */
export async function touchDraft(
  db: Executor,
  id: DraftId,
  { device, at, kioskPage }: { device: Device; at: Date; kioskPage?: string | undefined },
): Promise<void> {
  const where = kioskPage === undefined ? {} : { kiosk_page: kioskPage };
  const seen = { touched_at: at, expires_at: draftEnds(device, at), ...where };
  await db.updateTable("draft").set(seen).where("id", "=", id).execute();
}

/**
 * `after`: a revision that somebody else has counted to; the change is later than it. `implied`: answers that nobody
 * gave; they count for no change, so that any given one is later.
 */
type Change = { locale: string; at: Date; after?: number; implied?: Answers; change: (answers: Answers) => Answers };

/**
 * Changes the answers of a draft under a row lock, so that two pages sent at once lose nothing of each
 * other. Gives the draft as it then is; undefined when it has been ended in the meantime.
 */
export function changeDraft(db: Database, id: DraftId, { locale, at, after = 0, implied = {}, change }: Change) {
  return db.transaction().execute(async (tx): Promise<Draft | undefined> => {
    const row = await tx.selectFrom("draft").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
    if (!row) return undefined;
    const draft = opened(row);
    const before = { ...draft.answers, ...implied };
    const answers = change(before);
    const device = row.kiosk_id || row.helper_id ? "shared" : (deviceIn(answers) ?? row.device);
    const revision = Math.max(row.revision, after) + 1;
    const revisions = raiseRevisions(before, answers, draft.revisions, revision);
    const sealed: Sealed = { version: sealedVersion, answers, revisions };
    await tx
      .updateTable("draft")
      .set({
        answers_sealed: openSealedRecord(table, id, row.wrapped_key).seal(field, sealed),
        device,
        locale,
        revision,
        touched_at: at,
        expires_at: draftEnds(row.helper_id ? "own" : device, at),
      })
      .where("id", "=", id)
      .execute();
    return { ...draft, answers, revisions, revision, device, locale };
  });
}

/** A draft as another device has it: `seen` is the revision here that its answers were put together with. */
type Replacement = { locale: string; at: Date; seen: number; answers: Answers; revisions: Revisions; revision: number };

/**
 * Puts another device's version in the place of a draft, under a row lock, unless the draft has changed since that device
 * saw it, or the version is no later one. Gives the draft as it then is; undefined when it has been ended in the meantime.
 */
export function replaceDraft(db: Database, id: DraftId, { seen, at, locale, ...version }: Replacement) {
  return db.transaction().execute(async (tx): Promise<{ isReplaced: boolean; draft: Draft } | undefined> => {
    const row = await tx.selectFrom("draft").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
    if (!row) return undefined;
    const draft = opened(row);
    if (row.revision !== seen || version.revision <= seen) return { isReplaced: false, draft };
    const { answers, revisions, revision } = version;
    const sealed: Sealed = { version: sealedVersion, answers, revisions };
    const expires_at = draftEnds(row.helper_id ? "own" : row.device, at);
    const answers_sealed = openSealedRecord(table, id, row.wrapped_key).seal(field, sealed);
    const change = { answers_sealed, locale, revision, touched_at: at, expires_at };
    await tx.updateTable("draft").set(change).where("id", "=", id).execute();
    return { isReplaced: true, draft: { ...draft, answers, revisions, revision, locale } };
  });
}

/** Notes that a draft has been sent: from then on it only leads to its receipt. */
export async function markDraftSent(db: Executor, id: DraftId, at: Date): Promise<void> {
  await db.updateTable("draft").set({ sent_at: at }).where("id", "=", id).execute();
}

/** Ends a draft: its row, and with its key everything that was typed, is gone. */
export async function endDraft(db: Executor, id: DraftId): Promise<void> {
  await db.deleteFrom("draft").where("id", "=", id).execute();
}

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
const sealedVersion = 2;
type Sealed = { version: typeof sealedVersion; answers: Answers; revisions: Revisions };

function opened(row: Row): Draft {
  const sealed = openSealedRecord(table, row.id, row.wrapped_key).unseal(field, row.answers_sealed) as Sealed | Answers;
  const { answers, revisions } = isNumbered(sealed) ? sealed : { answers: sealed, revisions: {} };
  const { device, locale, revision, receipt_generation: generation } = row;
  const helperId = row.helper_id as HelperId | null;
  const { amends_id: amendsId, sent_at: sentAt } = row;
  return { answers, revisions, revision, device, locale, amendsId, helperId, generation, sentAt };
}

function isNumbered(sealed: Sealed | Answers): sealed is Sealed {
  return sealed["version"] === sealedVersion;
}

function deviceIn(answers: Answers): Device | undefined {
  const [device] = answers["device"] ?? [];
  return device === "own" || device === "shared" ? device : undefined;
}
