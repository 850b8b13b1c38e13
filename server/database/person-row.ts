import { mayBeAdult } from "#domain/application/birth.ts";
import type { Person } from "#domain/application/person.ts";
import { documentText, identityOf, likenessText } from "#domain/party/identity.ts";
import { newId } from "#server/chance.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { newSealedRecord } from "#server/keys/sealed-record.ts";

/** A row of `person` without its place in an application. */
export type PersonRow = {
  id: string;
  joined_on: string;
  is_adult: boolean;
  document_key: Uint8Array | null;
  likeness_key: Uint8Array | null;
  wrapped_key: Uint8Array;
  first_sealed: Uint8Array;
};

/** The row of a person who joins a party on a date: what is first recorded is sealed, the rest is blind. */
export function newPersonRow(person: Person, joinedOn: string): PersonRow {
  const id = newId();
  const record = newSealedRecord("person", id);
  return {
    id,
    joined_on: joinedOn,
    is_adult: mayBeAdult(person.birth, joinedOn),
    ...personKeys(person),
    wrapped_key: record.wrappedKey,
    first_sealed: record.seal("first", identityOf(person)),
  };
}

/** The blind keys of a person as the answers are now; null where there is nothing to make one of. */
export function personKeys(person: Person): Pick<PersonRow, "document_key" | "likeness_key"> {
  const [document, likeness] = [documentText(person), likenessText(person)];
  return {
    document_key: document === undefined ? null : blindKey("document", document),
    likeness_key: likeness === undefined ? null : blindKey("likeness", likeness),
  };
}
