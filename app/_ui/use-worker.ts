"use client";
import { useEffect } from "react";
import { Workbox } from "workbox-window";

/**
 * Registers the worker as soon as React has come to a question. The plain script (app/_offline/register-worker.ts) does
 * so two seconds after the page, on light pages and where React never comes, and tells the worker which pages to keep.
 */
export function useWorker(): void {
  useEffect(() => {
    if (mayRegister()) new Workbox("/worker.js").register().catch(() => undefined);
  }, []);
}

/** Never on a shared device; and who saves data is asked first, which the plain script knows. */
function mayRegister(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return "serviceWorker" in navigator && !connection?.saveData && !document.querySelector("[data-shared]");
}
