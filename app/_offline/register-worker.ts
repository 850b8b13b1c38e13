import { draftId, isLight, isShared, locale, path } from "./here.ts";
import { withMore } from "./load-script.ts";

const afterLoadMs = 2000;

/**
 * Once the page can be used, lets the worker keep the pages of this language. They are the same for everybody, so
 * it needs no consent; but never on a shared device, and not where somebody saves data and has not asked for it.
 */
export function registerWorker(): void {
  window.onload = () => setTimeout(keepPages, isShared ? 0 : afterLoadMs);
}

function keepPages(): void {
  const worker = navigator.serviceWorker;
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!worker || path === "finish" || (!draftId && connection && connection.saveData)) return;
  const done = isShared
    ? worker.getRegistrations().then((all) => all.length && withMore((more) => more && more.removePages()))
    : worker
        .register("/worker.js")
        .then(() => worker.ready)
        .then((ready) =>
          (ready.active as ServiceWorker).postMessage({
            type: "keep",
            locale,
            isLight: isLight && !/paso-pages=full/.test(document.cookie),
          }),
        );
  (done as Promise<unknown>).catch(() => 0);
}
