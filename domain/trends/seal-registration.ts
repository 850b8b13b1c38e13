/**
 * "What you wrote is compared by keys only. Nobody can read a name, an address or a number in them, and they are never
 * part of the draw."
 */
import type { Application } from "#domain/application/application.ts";
import { foldDigits } from "#domain/application/digits.ts";
import { documentText, likenessText } from "#domain/party/identity.ts";
import { type AddressKeys, addressKeys, type FuzzyKeys, fuzzyKeys, type Seal } from "./address-keys.ts";
import { lookAlikeText } from "./one-document-two-spellings.ts";
import { readAddress } from "./read-address.ts";
import { splitAddress } from "./split-address.ts";
import { type SurnameKeys, surnameKeys } from "./surname-keys.ts";

/** Everything of a registration that trends compare, sealed. An address that cannot be compared has no keys. */
export type SealedRegistration = {
  address: { keys: AddressKeys; fuzzy: FuzzyKeys } | null;
  names: SurnameKeys[];
  people: string[];
  contacts: string[];
  documents: { written: string; lookAlike: string }[];
};

/** Seals what trends compare of an application. */
export function sealRegistration(
  { party, contact, destination }: Pick<Application, "party" | "contact" | "destination">,
  seal: Seal,
): SealedRegistration {
  const all = (prefix: string, texts: readonly string[]) => texts.map((text) => seal(`${prefix} ${text}`));
  const documents = party.flatMap((person) => documentText(person) ?? []);
  return {
    address: sealAddress(destination.address ?? "", seal),
    names: party.flatMap(({ familyNames }) => {
      const { first, others } = surnameKeys(familyNames ?? "");
      return first.length === 0 ? [] : { first: all("surname", first), others: all("surname", others) };
    }),
    people: all(
      "person",
      party.flatMap((person) => likenessText(person) ?? []),
    ),
    contacts: all("contact", contactTexts(contact)),
    documents: documents.map((written) => ({
      written: seal(`document ${written}`),
      lookAlike: seal(`document like ${lookAlikeText(written)}`),
    })),
  };
}

/** The keys of an address that was written freely; null where it cannot be compared. */
export function sealAddress(text: string, seal: Seal): { keys: AddressKeys; fuzzy: FuzzyKeys } | null {
  const read = readAddress(splitAddress(text));
  return read ? { keys: addressKeys(read, seal), fuzzy: fuzzyKeys(read, seal) } : null;
}

/** A telephone by its last ten digits, an e-mail address without capitals: however they are written, the same text. */
export function contactTexts({ phone, email }: { phone?: string | undefined; email?: string | undefined }): string[] {
  const digits = foldDigits(phone ?? "").replace(/\D/g, "");
  return [...(digits.length < 7 ? [] : [digits.slice(-10)]), ...(email ? [email.trim().toLowerCase()] : [])];
}
