/** What an address and a document say of the page that this script runs on. */

const parts = location.pathname.split("/");

export const locale = parts[1] as string;
/** The page without its language, such as `apply/person/1`. */
export const path = parts.slice(2).join("/");
/** The question that the page asks, such as `person/1`; empty on another page. */
export const question = parts[2] === "apply" ? parts.slice(3).join("/") : "";

export const form = document.getElementById("answers") as HTMLFormElement;
/** The draft that this device keeps. */
export const draftId = asked("d");

/** A light page has none of what Next tells React; React itself may come much later. */
export const isLight = !("__next_f" in window);
/** A shared device keeps nothing. */
export const isShared = !!document.querySelector("[data-shared]");

export function asked(name: string): string {
  const found = RegExp(`[?&]${name}=([^&]*)`).exec(location.search);
  return found ? decodeURIComponent(found[1] as string) : "";
}

/** Goes to a page of the draft that this device keeps. */
export function go(page: string, more: string): void {
  location.href = `/${locale}/${page}?d=${more}`;
}
