import { draftId, isLight, isShared, locale, path } from "./here.ts";
import { withMore } from "./load-script.ts";

const afterLoadMs = 2000;

/**
 * Once the page can be used, lets the worker keep the pages of this language. They are the same for everybody, so
 * it needs no consent; but never on a shared device, and not where somebody saves data and has not asked for it.
 */
export function registerWorker(): void {
  const worker = navigator.serviceWorker;
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!worker || path === "finish" || (connection && connection.saveData && !draftId)) return;
  if (isShared) {
    void worker.getRegistrations().then((all) => all.length && withMore((more) => more && more.removePages()));
    return;
  }
  const keep = () => {
    void worker
      .register("/worker.js")
      .then(() => worker.ready)
      .then((ready) =>
        (ready.active as ServiceWorker).postMessage({
          type: "keep",
          locale,
          isLight: isLight && !/paso-pages=full/.test(document.cookie),
        }),
      )
      .catch(() => 0);
  };
  window.onload = () => setTimeout(keep, afterLoadMs);
}
