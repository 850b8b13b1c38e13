import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies } from "next/headers";

/** This request's cookies as a header, those included that an action has just set. */
export async function cookieHeader(): Promise<string> {
  const all = (await cookies()).getAll();
  return all.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");
}

/**
 * Hands cookies of the sign-in on to the browser, without an end of their own: the browser forgets them
 * when it is closed, and the server ends an idle session.
 */
export async function handOnCookies(setCookies: string[]): Promise<void> {
  const jar = await cookies();
  for (const line of setCookies) {
    for (const [name, { value, httponly, secure, path, "max-age": maxAge }] of parseSetCookieHeader(line)) {
      const isOver = maxAge === 0 || value === "";
      jar.set(name, value, {
        httpOnly: httponly ?? true,
        secure: secure ?? false,
        sameSite: "lax",
        path: path ?? "/",
        ...(isOver ? { maxAge: 0 } : {}),
      });
    }
  }
}
