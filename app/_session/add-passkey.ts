import type { Account } from "#server/accounts/account-kind.ts";
import { isSessionNew } from "#server/accounts/account-session.ts";
import { beginAddingPasskey, finishAddingPasskey } from "#server/accounts/add-passkey.ts";
import { listPasskeys, type Passkey } from "#server/accounts/passkeys.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";
import { cookieHeader } from "./account-cookies.ts";
import { answerPasskeyScript, type PasskeyReply } from "./answer-passkey-script.ts";
import { keepPasskeyToken, takePasskeyToken } from "./passkey-cookie.ts";

/** Who asks, and where a session that is none, or too old, leads. */
export type PasskeyOwner = { account: (Account & { isEnrolled: boolean }) | null; ended: string; again: string };

/** Gives the script of the page of ways to sign in what a device needs to make a passkey. */
export function offerNewPasskey(owner: PasskeyOwner, request: Request): Promise<Response> {
  return withOwner(owner, async (account) => {
    const body = (await request.json().catch(() => ({}))) as { name?: unknown };
    const name = typeof body?.name === "string" ? body.name : "";
    const begun = await beginAddingPasskey(database(), account, { name, at: now() });
    // The form says by itself what is wrong with a name: the script lets it.
    if ("problem" in begun) return [422, { said: "name" }];
    await keepPasskeyToken(account.kind, begun.token);
    return [200, { options: begun.options }];
  });
}

/** Keeps what the device has made. */
export function keepNewPasskey(owner: PasskeyOwner, request: Request, goTo: string): Promise<Response> {
  return withOwner(owner, async (account) => {
    const body = await request.json().catch(() => undefined);
    const answer = { token: await takePasskeyToken(account.kind), body, at: now() };
    const kept = await finishAddingPasskey(database(), account, answer);
    return "refusal" in kept ? [403, { said: kept.refusal }] : [200, { goTo }];
  });
}

/** Whether whoever asks signed in just now: only then can the ways to sign in be changed. */
export async function hasJustSignedIn(account: Account): Promise<boolean> {
  return isSessionNew(database(), account.kind, { cookie: await cookieHeader(), at: now() });
}

function withOwner(
  { account, ended, again }: PasskeyOwner,
  work: (account: Account) => Promise<[number, PasskeyReply]>,
): Promise<Response> {
  return answerPasskeyScript(async () => {
    if (!account?.isEnrolled) return [401, { goTo: ended }];
    if (!(await hasJustSignedIn(account))) return [403, { goTo: again }];
    const turn = await takeTurn("answer", { session: account.id, ...whereFrom() });
    return turn.kind === "later" ? [429, { said: "later" }] : work(account);
  });
}

/** What the page of ways to sign in shows of an account. */
export async function seeWaysToSignIn(account: Account): Promise<{ passkeys: Passkey[]; mayChange: boolean }> {
  const [passkeys, mayChange] = await Promise.all([listPasskeys(database(), account), hasJustSignedIn(account)]);
  return { passkeys, mayChange };
}
