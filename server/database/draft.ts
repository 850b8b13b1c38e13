import { type Revisions, raiseRevisions } from "#domain/application/revisions.ts";
import type { Answers } from "#domain/application/typed.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { newSealedRecord, openSealedRecord } from "#server/keys/sealed-record.ts";
import type { Database, Executor } from "./open-database.ts";
import { field, opened, type Sealed, sealedVersion, table } from "./sealed-draft.ts";
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

/** What guards a draft, the kiosk that has it open, and the device it goes back to: nothing of it says who somebody is. */
export type DraftGuard = {
  tokenHash: Uint8Array;
  expiresAt: Date;
  kioskId: string | null;
  homeTokenHash: Uint8Array | null;
};

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
  /** The device has the answers too, and may send them itself. */
  deviceKeeps?: boolean;
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
      device_keeps: draft.deviceKeeps ?? false,
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
    .select(["draft.token_hash", "draft.expires_at", "draft.kiosk_id", "draft.home_token_hash"])
    .where("draft.id", "=", id)
    .where((eb) =>
      eb.or([
        eb("application.id", "is", null),
        eb.and([eb("draft.helper_id", "is not", null), eb("draft.amends_id", "is not", null)]),
        eb("application.receipt_generation", "=", eb.ref("draft.receipt_generation")),
      ]),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  const { token_hash: tokenHash, expires_at: expiresAt, kiosk_id: kioskId, home_token_hash: homeTokenHash } = row;
  return { tokenHash, expiresAt, kioskId, homeTokenHash };
}

/** Reads a draft; undefined when it has been ended in the meantime. */
export async function readDraft(db: Executor, id: DraftId): Promise<Draft | undefined> {
  const row = await db.selectFrom("draft").selectAll().where("id", "=", id).executeTakeFirst();
  return row && opened(row);
}

/** How long a draft lives from an instant on: 72 hours, on a shared device 15 idle minutes. */
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
    // Whose device it is now, is the only one that has it.
    const isSettled = row.device === "unknown" && device === "own";
    await tx
      .updateTable("draft")
      .set({
        ...(isSettled ? { home_token_hash: null, device_keeps: false } : {}),
        answers_sealed: openSealedRecord(table, id, row.wrapped_key).seal(field, sealed),
        device,
        locale,
        revision,
        touched_at: at,
        expires_at: draftEnds(lifeOf(row, device), at),
      })
      .where("id", "=", id)
      .execute();
    return { ...draft, answers, revisions, revision, device, locale };
  });
}

/** Takes out whose device it was: another one has the draft now, and is asked itself. */
export async function forgetDevice(tx: Executor, id: DraftId): Promise<void> {
  const row = await tx.selectFrom("draft").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const { answers, revisions } = opened(row);
  const { device: _, ...others } = answers;
  const sealed: Sealed = { version: sealedVersion, answers: others, revisions };
  const answers_sealed = openSealedRecord(table, id, row.wrapped_key).seal(field, sealed);
  await tx.updateTable("draft").set({ answers_sealed }).where("id", "=", id).execute();
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
    const expires_at = draftEnds(lifeOf(row, row.device), at);
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

/**
 * What a helper began lives as long as on a device of one's own: it opens for that helper only. What somebody else's device
 * gave away waits to go back there.
 */
function lifeOf(row: { helper_id: string | null; home_token_hash: Uint8Array | null }, device: Device): Device {
  return row.helper_id && !row.home_token_hash ? "own" : device;
}

function deviceIn(answers: Answers): Device | undefined {
  const [device] = answers["device"] ?? [];
  return device === "own" || device === "shared" ? device : undefined;
}
