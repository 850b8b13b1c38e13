/**
 * Keeps the page of a vault with its scripts and styles, so that it opens without a network: it is the same for everybody.
 * What is kept already is renewed.
 * @param page how the page is asked for
 * @param later the addresses of scripts that the page asks for only when they are needed
 */
export async function keepPage(cacheName: string, page: string | Request, later: string[] = []): Promise<void> {
  await navigator.serviceWorker.register("/worker.js");
  await navigator.serviceWorker.ready;
  const files = [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>("script[src],link[rel=stylesheet]")]
    .map((file) => ("src" in file ? file.src : file.href))
    .map((address) => new URL(address).pathname)
    .concat(later);
  const cache = await caches.open(cacheName);
  const known = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll([page, ...files.filter((path) => !known.includes(path))]);
  // A script of another language stays: its page may be opened too.
  const isOlder = (path: string) => files.some((file) => file !== path && file.split(".")[0] === path.split(".")[0]);
  await Promise.all(known.filter(isOlder).map((path) => cache.delete(path)));
}
