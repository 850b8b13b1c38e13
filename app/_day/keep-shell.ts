import { keepPage } from "../_vault/keep-page.ts";
import { dayCache } from "./day-vault.ts";

/** Keeps this page, which is nobody's, so that it opens without a network. Answers whether it could. */
export async function keepShell(): Promise<boolean> {
  if (!navigator.onLine) return false;
  // Without cookies: the page of whoever is signed in names them.
  const headers = { "paso-staff-language": document.documentElement.lang };
  const page = new Request(location.pathname, { credentials: "omit", headers });
  return keepPage(dayCache, page, [script("qr")]).then(
    () => true,
    () => false,
  );
}
