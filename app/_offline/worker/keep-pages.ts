/** The pages and scripts of a language, each under its path and the hash of what it holds. */
export const pagesCache = "paso-pages";

/** Where the cache notes when it last looked, and which pages this device wants. */
export const noteOf = (name: string) => `/paso-note/${name}`;

const againMs = 3_600_000;

let isStopped = false;

/** Paso is taken off this device: what is kept goes, and what is on its way does not come. */
export async function stopKeeping(): Promise<void> {
  isStopped = true;
  await caches.delete(pagesCache);
}

/**
 * Keeps every page of a language that the list of the server names, in the light version. A page that is there already
 * costs nothing; the old ones go when all the new ones have come, so that what is kept always fits together.
 */
export async function keepPages(locale: string, isLight: boolean): Promise<void> {
  const cache = await caches.open(pagesCache);
  await cache.put(noteOf("version"), new Response(isLight ? "light" : "full"));
  const last = await (await cache.match(noteOf(locale)))?.text();
  if (Math.abs(Date.now() - Number(last)) < againMs) return;
  const list = await ask<Record<string, string>>(`/${locale}/offline.json`);
  const kept = (await cache.keys()).map(({ url }) => addressIn(url));
  const wanted = Object.entries(list).map(([path, hash]) => (isPage(path) ? `${path}?${hash}` : path));
  for (const address of wanted) {
    if (kept.includes(address)) continue;
    const [path = ""] = address.split("?");
    const response = await fetch(isPage(path) ? `${path}?light` : path, { credentials: "omit" });
    if (!response.ok || response.redirected) throw new Error(`${path} is not there`);
    await cache.put(address, response);
    if (isStopped) return void (await caches.delete(pagesCache));
  }
  await Promise.all(
    kept.filter((address) => isOf(locale, address) && !wanted.includes(address)).map((one) => cache.delete(one)),
  );
  await cache.put(noteOf(locale), new Response(String(Date.now())));
}

async function ask<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address, { credentials: "omit" });
  if (!response.ok) throw new Error(`${address} is not there`);
  return (await response.json()) as Answer;
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
