import { locales } from "../_i18n/locales.ts";
import { keepPage } from "../_vault/keep-page.ts";

/** This page and its scripts: the same for everybody, and nothing of anybody in them. */
const cacheName = "paso-caseload";

/**
 * Keeps what is needed to open this page, and the questions in every language, without a network; what is kept already is
 * renewed. Answers whether it could.
 */
export function keepShell(): Promise<boolean> {
  return keepAll().then(
    () => true,
    () => false,
  );
}

async function keepAll(): Promise<void> {
  if (!navigator.onLine) return;
  await keepPage(cacheName, location.pathname);
  const { active } = await navigator.serviceWorker.ready;
  for (const { tag } of locales) active?.postMessage({ type: "keep", locale: tag, isLight: isLight() });
}

/** Takes the page off again; the questions are the same for everybody, and stay. */
export async function removeShell(): Promise<void> {
  await caches.delete(cacheName);
}

/** What the worker notes of how this browser wants its pages (app/_offline/register-worker.ts). */
function isLight(): boolean {
  return /paso-(?:light=1|pages=light)/.test(document.cookie);
}
