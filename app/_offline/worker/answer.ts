import { choiceIn, keepChoice, wantsLight } from "./keep-choice.ts";
import { addressIn, goIfStopped, pagesCache } from "./keep-pages.ts";

const anyVersion = { ignoreSearch: true, ignoreVary: true };
const filesCache = "paso-files";
const fullCache = "paso-full";
/** Chunks of React of some builds; what is older goes. */
const mostFiles = 120;

/** What only the page's own script reads of an address; anything else may be about a person. */
const harmless = /^(d|r|to|from|light|ended)$/;

/** Scripts and styles never change under one address. */
export async function answerFile(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const kept = (await caches.match(pathname, anyVersion)) ?? undefined;
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && !pathname.startsWith("/scripts/")) {
    const copy = response.clone();
    const cache = await caches.open(filesCache);
    await cache.put(pathname, copy);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -mostFiles).map((key) => cache.delete(key)));
    await goIfStopped();
  }
  return response;
}

/** A page from the network, or as this device keeps it where there is none. */
export async function answerKept(request: Request, { pathname }: URL): Promise<Response> {
  return fetch(request).catch(async () => (await caches.match(pathname, anyVersion)) ?? Response.error());
}

/**
 * A choice of light or full pages is the server's; without a network it is made here. A page of a session comes from
 * the network alone. One that is the same for everybody comes from this device: on light pages what is kept, on full
 * pages what was visited as long as it is the same, else what is kept in need.
 */
export async function answerPage(request: Request, url: URL): Promise<Response> {
  const { pathname } = url;
  const choice = choiceIn(url);
  if (choice) return fetch(request).catch(() => keepChoice(choice));
  const cache = await caches.open(pagesCache);
  const offline = () => offlinePage(cache, pathname.split("/")[1] ?? "");
  if ([...url.searchParams.keys()].some((name) => !harmless.test(name))) return fetch(request).catch(offline);
  const kept = await keptPage(cache, pathname);
  // A helper's own laptop keeps one page more, which is the same for everybody too (app/_caseload).
  if (!kept) return fetch(request).catch(async () => (await caches.match(pathname, anyVersion)) ?? offline());
  if (url.searchParams.has("light") || (await wantsLight(cache))) return kept.response;
  const full = await caches.open(fullCache);
  const visited = await full.match(kept.address, { ignoreVary: true });
  if (visited) return visited;
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected && !url.searchParams.has("from")) {
      await full.delete(pathname, anyVersion);
      await full.put(kept.address, response.clone());
      await goIfStopped();
    }
    return response;
  } catch {
    return kept.response;
  }
}

/** That there is no network, in the page's language or in one that this device has. */
async function offlinePage(cache: Cache, locale: string): Promise<Response> {
  const own = await cache.match(`/${locale}/offline`, anyVersion);
  const other = (await cache.keys()).find(({ url }) => new URL(url).pathname.endsWith("/offline"));
  return own ?? (other && (await cache.match(other, { ignoreVary: true }))) ?? Response.error();
}

/** A person's page from the third on is the second one's with another number. */
async function keptPage(cache: Cache, path: string): Promise<{ address: string; response: Response } | undefined> {
  const [key] = await cache.keys(path, anyVersion);
  const response = key && (await cache.match(key, { ignoreVary: true }));
  if (key && response) return { address: addressIn(key.url), response };
  const number = /^(\/[^/]+\/apply\/person\/)(\d+)$/.exec(path);
  const second = number && Number(number[2]) > 2 && (await keptPage(cache, `${number[1]}2`));
  if (!number || !second) return undefined;
  const text = await second.response.text();
  const { headers } = second.response;
  const address = second.address.replace("/2?", `/${number[2]}?`);
  return { address, response: new Response(asPerson(text, Number(number[2])), { headers }) };
}

function asPerson(html: string, number: number): string {
  return html
    .replace(/party([.-])1\b/g, `party$1${number - 1}`)
    .replace(/person\/2\b/g, `person/${number}`)
    .replace(/(<title>|<h1>)[^<]*/g, (title) => title.replace(/[2٢]/, String(number)));
}
