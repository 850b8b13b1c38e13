/** "We write to you when there is news, by e-mail or to your telephone, as you like." */
import type { Application } from "./application.ts";

type Contact = Application["contact"];

/**
 * The number to which a short message goes: with the plus sign and digits alone. Undefined where the person did not ask for
 * the telephone, which others may share, or left the country out: the message could reach a stranger in another one.
 */
export function smsNumber({ preferred, phone }: Contact): string | undefined {
  const number = phone?.replace(/[^+\d]/g, "").replace(/^00/, "+");
  return preferred === "phone" && number && /^\+\d{8,15}$/.test(number) ? number : undefined;
}

/** Where a letter goes: to the telephone of who asked for it, where `hasSms`; else by e-mail; else nowhere. */
export function letterAddress(contact: Contact, hasSms: boolean): string | undefined {
  return (hasSms ? smsNumber(contact) : undefined) ?? contact.email;
}
