"use client";
import { Choices } from "#app/_ui/choices.tsx";

/** The words of a grant; `terms` are the days from which a person chooses, in words. */
export type GrantChoiceWords = {
  may: { legend: string; hint: string; change: string; confirm: string };
  days: { legend: string; hint: string };
  onlyYou: string;
  terms: { value: string; text: string }[];
  usual: string;
};

/** What a helper may do, and for how long. */
export function GrantChoice({ words }: { words: GrantChoiceWords }) {
  const { may, days } = words;
  return (
    <>
      <Choices
        name="may"
        kind="many"
        legend={may.legend}
        hint={may.hint}
        options={[
          { value: "change", text: may.change },
          { value: "confirm", text: may.confirm },
        ]}
      />
      <p>{words.onlyYou}</p>
      <Choices
        name="days"
        kind="one"
        legend={days.legend}
        hint={days.hint}
        options={words.terms}
        chosen={words.usual}
      />
    </>
  );
}
