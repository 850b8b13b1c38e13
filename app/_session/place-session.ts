import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { type PlaceDevice, readPlaceGuard } from "#server/place/place-session.ts";
import { parseSessionAddress, writeSessionAddress } from "./session-address.ts";
import { readSessionCookie } from "./session-cookie.ts";
import { isToken } from "./session-token.ts";

/** Somebody who showed a receipt: by the browser's cookie, or by the address where cookies do not work. */
export type PlaceSession = {
  /** The application that the receipt opened. */
  place: PlaceId;
  /** The session's own id. */
  id: string;
  token: string;
  /** How the session is named in addresses and forms. */
  m: string;
  isCookieBorne: boolean;
  device: PlaceDevice;
};

/** The one gate to a place: nothing else makes a PlaceId of a visitor's. Undefined: no such session, not theirs, or over. */
export async function openPlaceSession(text: unknown): Promise<PlaceSession | undefined> {
  const address = parseSessionAddress(text);
  if (!address) return undefined;
  const cookie = await readSessionCookie("place", address.id);
  const token = cookie ?? address.token;
  if (token === undefined) return undefined;
  const guard = await readPlaceGuard(database(), address.id, now());
  if (!guard || !isToken(token, guard.tokenHash)) return undefined;
  const { id } = address;
  const isCookieBorne = cookie !== undefined;
  const m = isCookieBorne ? id : writeSessionAddress({ id, token });
  return { place: mintPlaceId(guard.place), id, token, m, isCookieBorne, device: guard.device };
}
