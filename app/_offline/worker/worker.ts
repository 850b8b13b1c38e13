/**
 * The worker. It answers GET only, keeps pages that are the same for everybody, and never a page of a session.
 * A new one waits until no page of Paso is open: nobody is interrupted.
 */
import { answerFile, answerKept, answerPage } from "./answer.ts";
import { goIfStopped, keepPages, stopKeeping } from "./keep-pages.ts";
import { sendOutbox } from "./send-outbox.ts";

declare const self: ServiceWorkerGlobalScope;

/** The one page of the console that a device keeps (app/_day): it is the same for everybody. */
const isDayOfPort = /^\/staff\/ports\/[a-z-]+\/offline$/;

type Message = { type: string; locale: string; isLight: boolean };

self.addEventListener("install", (event) => {
  event.waitUntil(keepCommonFiles());
});

self.addEventListener("activate", (event) => {
  // The page that installed it is answered too, from its next request on.
  event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  const { type, locale, isLight } = event.data as Message;
  if (type === "keep") event.waitUntil(keepPages(locale, isLight));
  if (type === "stop") event.waitUntil(stopKeeping());
});

self.addEventListener("sync", (event) => {
  (event as ExtendableEvent).waitUntil(sendOutbox());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (/^\/(scripts|react|_next\/static|icons)\//.test(url.pathname)) event.respondWith(answerFile(request));
  else if (isDayOfPort.test(url.pathname) && request.mode === "navigate") event.respondWith(answerKept(request, url));
  else if (/^\/(api|staff|_next|worker)/.test(url.pathname) || request.headers.get("RSC")) return;
  else if (request.mode === "navigate" || url.searchParams.has("light")) event.respondWith(answerPage(request, url));
});

/** Whatever workbox-build lists here is the same in every language. */
async function keepCommonFiles(): Promise<void> {
  const cache = await caches.open("paso-files");
  await cache.addAll(__WB_MANIFEST.map(({ url }) => `/${url}`));
  await goIfStopped();
}
