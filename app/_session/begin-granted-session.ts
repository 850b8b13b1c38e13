import { now } from "#server/clock.ts";
import { database, inTransaction } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { readLiveGrant } from "#server/helper/live-grant.ts";
import { noteAct } from "#server/helper/note-act.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { startPlaceSession } from "#server/place/place-session.ts";
import { helperWhoAsks } from "./helper.ts";
import { writeSessionAddress } from "./session-address.ts";
import { setSessionCookie } from "./session-cookie.ts";
import { hashToken, newToken } from "./session-token.ts";

/**
 * Opens somebody's place for the helper who is signed in, under a grant of theirs, and gives its `m`; the person reads
 * that it was opened. A helper's laptop is a shared device. Undefined, and logged, where the grant is another's, is no
 * more, or never was.
 */
export async function beginGrantedSession(grantId: string): Promise<string | undefined> {
  const [asks, at] = [await helperWhoAsks(), now()];
  const token = newToken();
  const id = await inTransaction(database(), async (tx) => {
    const grant = /^[0-9a-f-]{36}$/.test(grantId) ? await readLiveGrant(tx, grantId, at) : undefined;
    if (!grant || !asks?.isEnrolled || asks.id !== grant.helperId) return undefined;
    await noteAct(tx, { application: grant.application, grantId, what: "opened", at });
    const place = mintPlaceId(grant.application);
    const kiosk = kioskWhoAsks();
    return startPlaceSession(tx, { place, device: "shared", kiosk, grantId, tokenHash: hashToken(token), at });
  });
  if (id === undefined) {
    refuseHelper("access-ended");
    return undefined;
  }
  await setSessionCookie("place", id, token);
  return writeSessionAddress({ id, token });
}
