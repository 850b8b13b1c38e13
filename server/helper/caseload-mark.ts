import type { HelperId } from "#domain/helper/helper-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import { blindKey, isSameBytes } from "#server/keys/derived-secrets.ts";

const shape = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/**
 * What a helper's laptop shows in order to learn whether the helper's access has ended. It opens nothing, and nothing of
 * it is kept here.
 */
export function caseloadMark(helper: HelperId): string {
  return `${helper}.${blindKey("helper-caseload", helper).toString("base64url")}`;
}

/** Whose mark this is; undefined for one that this installation has not made. */
export function helperOfMark(mark: string): string | undefined {
  const [, helper = "", proof = ""] = shape.exec(mark) ?? [];
  const isOurs = isSameBytes(Buffer.from(proof, "base64url"), blindKey("helper-caseload", helper));
  return isOurs ? helper : undefined;
}

/** Whether the helper of a mark, or the helper's organisation, has ended: what a laptop keeps of it has to go. */
export async function hasEnded(db: Executor, mark: string): Promise<boolean> {
  const id = helperOfMark(mark);
  if (id === undefined) return false;
  const ended = await db
    .selectFrom("helper")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select("helper.id")
    .where("helper.id", "=", id)
    .where((eb) => eb.or([eb("helper.ended_at", "is not", null), eb("organisation.ended_at", "is not", null)]))
    .executeTakeFirst();
  return ended !== undefined;
}
