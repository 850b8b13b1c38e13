import { groupDigits } from "#domain/receipt/receipt.ts";

/** Digits that a person copies by hand: in groups, from left to right in every language, never translated. */
export function Code({ digits }: { digits: string }) {
  return (
    <bdi className="code" dir="ltr" translate="no">
      {groupDigits(digits)
        .split(" ")
        .map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and none ever moves
          <span key={index}>{`${group} `}</span>
        ))}
    </bdi>
  );
}
