/** The pages and scripts of a language, each under its path and the hash of what it holds. */
export const pagesCache = "paso-pages";

/** Where the cache notes when it last looked, and which pages this device wants. */
export const noteOf = (name: string) => `/paso-note/${name}`;

const againMs = 3_600_000;

/** More than these are had at once: twenty pages in one file are a third of the bytes of twenty answers. */
const fewPages = 4;

type Whole = Record<string, [hash: string, headers: Record<string, string>, html: string]>;

let isStopped = false;

/** Paso is taken off this device: what is kept goes, and what is on its way does not come. */
export async function stopKeeping(): Promise<void> {
  isStopped = true;
  await goIfStopped();
}

/** Takes away what came while Paso was taken off this device. */
export async function goIfStopped(): Promise<void> {
  if (isStopped) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

/**
 * Keeps every page of a language that the list of the server names, in the light version. A page that is there already
 * costs nothing; the old ones go when all the new ones have come, so that what is kept always fits together.
 */
export async function keepPages(locale: string, isLight: boolean): Promise<void> {
  if (isStopped) return;
  const cache = await caches.open(pagesCache);
  await cache.put(noteOf("version"), new Response(isLight ? "light" : "full"));
  const last = await (await cache.match(noteOf(locale)))?.text();
  if (Math.abs(Date.now() - Number(last)) < againMs) return;
  const list = await ask<Record<string, string>>(`/${locale}/offline.json`);
  const kept = (await cache.keys()).map(({ url }) => addressIn(url));
  const wanted = Object.entries(list).map(([path, hash]) => (isPage(path) ? `${path}?${hash}` : path));
  const lacking = wanted.filter((address) => !kept.includes(address));
  const whole = lacking.filter(isPage).length > fewPages ? await ask<Whole>(`/${locale}/offline-pages.json`) : {};
  for (const address of lacking) {
    await cache.put(address, pageIn(whole, address) ?? (await get(isPage(address) ? lightOf(address) : address)));
    if (isStopped) return goIfStopped();
  }
  await Promise.all(
    kept.filter((address) => isOf(locale, address) && !wanted.includes(address)).map((one) => cache.delete(one)),
  );
  await cache.put(noteOf(locale), new Response(String(Date.now())));
}

async function ask<Answer>(address: string): Promise<Answer> {
  return (await (await get(address)).json()) as Answer;
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address, { credentials: "omit" });
  if (!response.ok || response.redirected) throw new Error(`${address} is not there`);
  return response;
}

/** A page that came with all the others; undefined where it did not, or is another one by now. */
function pageIn(whole: Whole, address: string): Response | undefined {
  const [path = "", wanted] = address.split("?");
  const [hash, headers, html] = whole[path] ?? [];
  return hash === wanted && html !== undefined ? new Response(html, { headers: headers ?? {} }) : undefined;
}

function lightOf(address: string): string {
  return `${address.split("?")[0]}?light`;
}

export function addressIn(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function isPage(path: string): boolean {
  return !path.startsWith("/scripts/");
}

function isOf(locale: string, address: string): boolean {
  return RegExp(`^/${locale}(/|\\?|$)|^/scripts/\\w+-${locale}\\.`).test(address);
}
