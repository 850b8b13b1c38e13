import { cookies } from "next/headers";
import { readSettings } from "#server/settings.ts";

/** What a session opens: a draft before sending, or a place in the wait after it. */
export type SessionKind = "draft" | "place";

const isSecure = () => readSettings().PUBLIC_ORIGIN?.startsWith("https:") ?? false;

/** The name of a session's cookie. w3m drops Secure cookies on plain http, so the strict form is for https only. */
export function sessionCookieName(kind: SessionKind, id: string): string {
  return `${isSecure() ? "__Host-" : ""}paso-${kind}-${id}`;
}

export async function readSessionCookie(kind: SessionKind, id: string): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName(kind, id))?.value;
}

/** Without an end: the browser forgets it when it is closed, the server forgets the session by itself. */
export async function setSessionCookie(kind: SessionKind, id: string, token: string): Promise<void> {
  (await cookies()).set(sessionCookieName(kind, id), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
  });
}

export async function clearSessionCookie(kind: SessionKind, id: string): Promise<void> {
  (await cookies()).set(sessionCookieName(kind, id), "", { httpOnly: true, secure: isSecure(), path: "/", maxAge: 0 });
}
