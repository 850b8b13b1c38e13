"use client";
import { PlainInput } from "./plain-field.tsx";

/** What a form of the console adds when it asks again who somebody is: a code, or the way to the page of proofs. */
export function PlainProof({ address, words }: { address: string; words: PlainProofWords }) {
  const { label, hint, elsewhere } = words;
  return (
    <>
      <PlainInput name="proof" label={label} hint={hint} complete="one-time-code" />
      <p>
        <a href={`/staff/prove?${new URLSearchParams({ to: address })}`}>{elsewhere}</a>
      </p>
    </>
  );
}

/** Its words. */
export type PlainProofWords = { label: string; hint: string; elsewhere: string };
