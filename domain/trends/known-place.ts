/**
 * "A shelter's address is given by many strangers: that is what a shelter is for. Somebody vouches for it, another
 * person agrees, and from then on nobody who gives it is looked at for that."
 */
import type { Problem } from "#domain/application/problem.ts";
import { problemOfExpiry } from "./disposition.ts";
import { readAddress } from "./read-address.ts";
import { splitAddress } from "./split-address.ts";

/** What a place is at which strangers are expected. */
export const knownPlaceKinds = ["shelter", "organisation", "large-building", "helpers-office", "other"] as const;

/** The kind of a known place. */
export type KnownPlaceKind = (typeof knownPlaceKinds)[number];

/** A known place as it was proposed. `vouchedBy` says who outside of staff knows it. */
export type PlaceProposal = {
  name: string;
  kind: KnownPlaceKind;
  address: string;
  vouchedBy: string;
  expiresOn: string;
};

/** The longest that a place stays known without being looked at again, in days. */
export const longestDays = 366;
const longest = { name: 120, address: 500, vouchedBy: 200 };

/** Checks what was typed; its address must be one that can be compared. */
export function checkPlace(
  typed: { name: string; kind: string; address: string; vouchedBy: string; expiresOn: string },
  today: string,
): PlaceProposal | Problem[] {
  const kind = knownPlaceKinds.find((one) => one === typed.kind);
  const [name, address, vouchedBy] = [typed.name.trim(), typed.address.trim(), typed.vouchedBy.trim()];
  const expiresOn = typed.expiresOn.trim();
  const problems: Problem[] = [];
  for (const [path, text] of Object.entries({ name, address, vouchedBy })) {
    if (text === "") problems.push({ path, problem: "missing" });
    else if (text.length > longest[path as keyof typeof longest]) problems.push({ path, problem: "long" });
  }
  if (address !== "" && !readAddress(splitAddress(address))) problems.push({ path: "address", problem: "no-street" });
  if (!kind) problems.push({ path: "kind", problem: "missing" });
  const expiry = problemOfExpiry(expiresOn, today, longestDays);
  if (expiry) problems.push({ path: "expiresOn", problem: expiry });
  return kind && problems.length === 0 ? { name, kind, address, vouchedBy, expiresOn } : problems;
}
