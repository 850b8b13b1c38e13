import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import type { OpenedPlace } from "#server/place/open-place.ts";
import { type PlaceDevice, startPlaceSession } from "#server/place/place-session.ts";
import { writeSessionAddress } from "./session-address.ts";
import { setSessionCookie } from "./session-cookie.ts";
import { hashToken, newToken } from "./session-token.ts";

/**
 * Starts the session of somebody whose receipt was right, and gives `m` for the first address. It carries
 * the token too; the page takes it out when the cookie has come back. A kiosk is a shared device, whatever is said.
 */
export async function beginPlaceSession(opened: OpenedPlace, device: PlaceDevice): Promise<string> {
  const token = newToken();
  const kiosk = kioskWhoAsks();
  const id = await startPlaceSession(database(), {
    ...opened,
    device: kiosk ? "shared" : device,
    kiosk,
    tokenHash: hashToken(token),
    at: now(),
  });
  await setSessionCookie("place", id, token);
  return writeSessionAddress({ id, token });
}
