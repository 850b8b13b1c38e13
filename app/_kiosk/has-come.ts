declare global {
  interface Window {
    /** The page's script has come and watches. */
    pasoKiosk?: boolean;
  }
}

/** Begins what a kiosk's page needs, once: its script may come twice (`stand-in.ts`). */
export function once(begin: () => void): void {
  if (window.pasoKiosk) return;
  begin();
  window.pasoKiosk = true;
}
