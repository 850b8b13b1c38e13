import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { type PlaceDevice, startPlaceSession } from "#server/place/place-session.ts";
import { writeSessionAddress } from "./session-address.ts";
import { setSessionCookie } from "./session-cookie.ts";
import { hashToken, newToken } from "./session-token.ts";

/**
 * Starts the session of somebody whose receipt was right, and gives `m` for the first address. It carries
 * the token too; the page takes it out when the cookie has come back.
 */
export async function beginPlaceSession(place: PlaceId, device: PlaceDevice): Promise<string> {
  const token = newToken();
  const id = await startPlaceSession(database(), { place, device, tokenHash: hashToken(token), at: now() });
  await setSessionCookie("place", id, token);
  return writeSessionAddress({ id, token });
}
