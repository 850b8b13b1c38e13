import { goIfStopped, noteOf, pagesCache } from "./keep-pages.ts";

type Choice = { version: string; back: string };

type CookieStore = {
  get(name: string): Promise<{ value: string } | null>;
  set(cookie: { name: string; value: string; sameSite: string; expires: number }): Promise<void>;
};

const chosen = /^\/([A-Za-z-]+)\/pages$/;
const ownPath = /^[a-z0-9-]+(\/[a-z0-9-]+){0,4}$/;
const carried = ["a", "m", "to", "d", "r", "checked", "device", "keep"];

const choiceName = "paso-pages";
const choiceMs = 31_536_000_000;

/** Where a choice of light or full pages leads back to: just what the server says (server/front/send-choice.ts). */
export function choiceIn({ pathname, searchParams }: URL): Choice | undefined {
  const locale = chosen.exec(pathname)?.[1];
  const version = searchParams.get("version");
  if (locale === undefined || (version !== "light" && version !== "full")) return undefined;
  const from = searchParams.get("from") ?? "";
  const path = ownPath.test(from) && !from.startsWith("staff") ? `/${locale}/${from}` : `/${locale}`;
  const kept = String(new URLSearchParams([...searchParams].filter(([name]) => carried.includes(name))));
  return { version, back: kept ? `${path}?${kept}` : path };
}

/**
 * Without a network the person is led back too, and the choice holds: for the server, where the browser gives the
 * worker its cookies, else on this device until the next page comes from the network.
 */
export async function keepChoice({ version, back }: Choice): Promise<Response> {
  const cache = await caches.open(pagesCache);
  await cache.put(noteOf("version"), new Response(version));
  await goIfStopped();
  const expires = Date.now() + choiceMs;
  await cookies()
    ?.set({ name: choiceName, value: version, sameSite: "lax", expires })
    .catch(() => undefined);
  return Response.redirect(back, 303);
}

/** What a person chose holds at once, where the browser tells the worker; else what the last page was. */
export async function wantsLight(cache: Cache): Promise<boolean> {
  const choice = await cookies()
    ?.get(choiceName)
    .catch(() => null);
  return (choice?.value ?? (await (await cache.match(noteOf("version")))?.text())) !== "full";
}

function cookies(): CookieStore | undefined {
  return (globalThis as { cookieStore?: CookieStore }).cookieStore;
}
