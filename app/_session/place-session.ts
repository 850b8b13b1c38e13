import type { Grant } from "#domain/helper/grant.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readLiveGrant } from "#server/helper/live-grant.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { type PlaceDevice, type PlaceGuard, readPlaceGuard } from "#server/place/place-session.ts";
import { helperWhoAsks } from "./helper.ts";
import { isBegunHere, noteShut } from "./kiosk-of-session.ts";
import { parseSessionAddress, writeSessionAddress } from "./session-address.ts";
import { readSessionCookie } from "./session-cookie.ts";
import { isToken } from "./session-token.ts";

/** The helper who looks at somebody's place, under which grant, and what it allows at this instant. */
export type HelperAtPlace = Grant & { grantId: string; helperId: HelperId; name: string; endsAt: Date };

/** Somebody who showed a receipt: by the browser's cookie, or by the address where cookies do not work. */
export type PlaceSession = {
  /** The application that the receipt opened. */
  place: PlaceId;
  /** The generation of the secret that opened it. */
  generation: number;
  /** The session's own id. */
  id: string;
  token: string;
  /** How the session is named in addresses and forms. */
  m: string;
  isCookieBorne: boolean;
  device: PlaceDevice;
  /** Who asks, where it is not the person: a helper under a grant. */
  helper?: HelperAtPlace;
};

/** What became of a session that was asked for: `access-ended` is told to a helper, the rest to nobody in particular. */
export type AskedPlaceSession = PlaceSession | "none" | "access-ended";

/** The one gate to a place: nothing else makes a PlaceId of a visitor's. Undefined: no such session, not theirs, or over. */
export async function openPlaceSession(text: unknown): Promise<PlaceSession | undefined> {
  const asked = await askPlaceSession(text);
  return typeof asked === "string" ? undefined : asked;
}

/** The same, with the reason where a helper's access has ended. A grant is asked anew at every request. */
export async function askPlaceSession(text: unknown): Promise<AskedPlaceSession> {
  if (typeof text !== "string") return "none";
  const address = parseSessionAddress(text);
  const cookie = address && (await readSessionCookie("place", address.id));
  const token = cookie ?? address?.token;
  const guard = address && token ? await readPlaceGuard(database(), address.id, now()) : undefined;
  if (!address || !token || !guard || !isToken(token, guard.tokenHash) || !isBegunHere(guard)) {
    await noteShut(guard);
    return "none";
  }
  const helper = guard.grantId === null ? undefined : await helperUnder(guard.grantId, guard);
  if (guard.grantId !== null && !helper) return "access-ended";
  const { id } = address;
  const isCookieBorne = cookie !== undefined;
  const m = isCookieBorne ? id : writeSessionAddress({ id, token });
  const { device, generation } = guard;
  const session = { place: mintPlaceId(guard.place), generation, id, token, m, isCookieBorne, device };
  return helper ? { ...session, helper } : session;
}

/**
 * The helper of a grant, if they are the one signed in, opened it in this sign-in, and the grant holds for this application;
 * refusals are logged.
 */
async function helperUnder(grantId: string, { place, touchedAt }: PlaceGuard): Promise<HelperAtPlace | undefined> {
  const asks = await helperWhoAsks();
  const grant = await readLiveGrant(database(), grantId, now());
  const isTheirs = asks?.isEnrolled && asks.id === grant?.helperId && grant.application === place;
  // Whoever has signed in anew opens it anew: so the person reads of each time.
  if (!grant || !isTheirs || touchedAt < asks.since) {
    refuseHelper("access-ended");
    return undefined;
  }
  const { helperId, mayChange, mayConfirm, endsAt } = grant;
  return { grantId, helperId, name: grant.helper, mayChange, mayConfirm, endsAt };
}
