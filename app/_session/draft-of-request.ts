import { type DraftSession, openDraft } from "./draft-session.ts";
import { parseSessionAddress } from "./session-address.ts";
import { sessionCookieName } from "./session-cookie.ts";

/**
 * The draft with this id that a request of a script opens: by the browser's cookie, by `Authorization: Bearer <token>`,
 * or by `a=<id>.<token>` in the address. No other site can send one with the cookie: such requests are asked for first,
 * and are refused.
 */
export async function draftOfRequest(request: Request, id: string): Promise<DraftSession | undefined> {
  if (parseSessionAddress(id)?.id !== id) return undefined;
  const cookie = cookieIn(request, sessionCookieName("draft", id));
  const [, bearer] = /^Bearer ([\w-]{22})$/.exec(request.headers.get("authorization") ?? "") ?? [];
  const address = parseSessionAddress(new URL(request.url).searchParams.get("a"));
  const token = bearer ?? (address?.id === id ? address.token : undefined);
  return openDraft(id, { cookie, token });
}

function cookieIn(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split("; ");
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
