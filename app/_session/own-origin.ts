import { headers } from "next/headers";
import { readSettings } from "#server/settings.ts";

/** Thrown where a post cannot have come from one of our pages. */
export class ForeignPost extends Error {}

/**
 * Refuses a post that names another origin than ours: at the host of staff theirs. Without PUBLIC_ORIGIN our origin is
 * the Host that the front has let through.
 */
export async function demandOwnOrigin(): Promise<void> {
  const sent = await headers();
  const origin = sent.get("origin");
  if (origin === null) return;
  const { PUBLIC_ORIGIN, STAFF_ORIGIN } = readSettings();
  const isOfStaff = STAFF_ORIGIN !== undefined && new URL(STAFF_ORIGIN).host === sent.get("host");
  const ours = isOfStaff ? STAFF_ORIGIN : PUBLIC_ORIGIN;
  const isOurs = ours ? origin === ours : URL.canParse(origin) && new URL(origin).host === sent.get("host");
  if (!isOurs) throw new ForeignPost();
}

/** Where Paso is, as this request reached it: PUBLIC_ORIGIN, or the Host that the front has let through. */
export async function hereOrigin(): Promise<string> {
  const sent = await headers();
  return readSettings().PUBLIC_ORIGIN ?? `${sent.get("x-forwarded-proto") ?? "http"}://${sent.get("host")}`;
}

/**
 * Text browsers name no origin. Where a cookie came along by itself, the form must then prove by its key
 * that it is a page of the same session.
 */
export async function demandOriginOrKey(isKeyRight: boolean): Promise<void> {
  if ((await headers()).get("origin") === null && !isKeyRight) throw new ForeignPost();
}
