import type { AccountKind } from "#server/accounts/account-kind.ts";
import { beginPasskeySignIn, checkPasskey, emailOfAnswer } from "#server/accounts/passkey-sign-in.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";
import { handOnCookies } from "./account-cookies.ts";
import { answerPasskeyScript } from "./answer-passkey-script.ts";
import { keepPasskeyToken, takePasskeyToken } from "./passkey-cookie.ts";

const doors = { staff: "staff-sign-in", helper: "helper-sign-in" } as const;

/** Gives the script of a sign-in page a challenge for the device. */
export function offerPasskeySignIn(kind: AccountKind): Promise<Response> {
  return answerPasskeyScript(async () => {
    const turn = await takeTurn(doors[kind], whereFrom());
    if (turn.kind === "later") return [429, { said: "later" }];
    const { token, options } = await beginPasskeySignIn(database(), kind, now());
    await keepPasskeyToken(kind, token);
    return [200, { options }];
  });
}

/** Takes the device's answer: a passkey with its check of who holds it is both steps, and begins the session. */
export function signInByPasskey(kind: AccountKind, request: Request, goTo: string): Promise<Response> {
  return answerPasskeyScript(async () => {
    const body = await request.json().catch(() => undefined);
    const handle = await emailOfAnswer(database(), kind, body);
    const turn = await takeTurn(doors[kind], { handle, ...whereFrom() });
    if (turn.kind === "later") return [429, { said: "later" }];
    const step = await checkPasskey(database(), kind, { token: await takePasskeyToken(kind), body, at: now() });
    if ("refusal" in step) return [403, { said: step.refusal }];
    await handOnCookies(step.setCookies);
    return [200, { goTo }];
  });
}
