"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { Choices } from "#app/_ui/choices.tsx";
import { DateParts } from "#app/_ui/date-parts.tsx";
import { type Option, optionsOf } from "#app/_ui/option.ts";
import { Select } from "#app/_ui/select.tsx";
import { useField } from "#app/_ui/use-field.ts";
import { otherCalendars } from "#domain/application/other-calendars.ts";
import type { Problem } from "#domain/application/problem.ts";

type BirthFieldsProps = {
  at: string;
  words: Messages["apply"]["person"]["birth"];
  months: Option[];
  problems: Problem[];
};

const ofAnotherCalendar = new Set(["persian-year", "islamic-year", "buddhist-year", "ethiopian-month"]);

/** A date of birth as far as it is known. Another calendar is offered at once where the year suggests one. */
export function BirthFields({ at, words, months, problems }: BirthFieldsProps) {
  const { values } = useField(`${at}.calendar`);
  const isOtherCalendar = problems.some(({ problem }) => ofAnotherCalendar.has(problem)) || Boolean(values[0]);
  const { about, known, unknown } = words.precision.options;
  return (
    <>
      <DateParts name={at} legend={words.legend} hint={words.hint} words={words} months={months} />
      <Choices
        name={`${at}.precision`}
        kind="one"
        legend={words.precision.legend}
        options={[
          { value: "", text: known },
          { value: "about", text: about },
          { value: "unknown", text: unknown },
        ]}
        chosen=""
      />
      <details open={isOtherCalendar}>
        <summary>{words.calendar.summary}</summary>
        <Select
          name={`${at}.calendar`}
          label={words.calendar.label}
          options={optionsOf(otherCalendars, words.calendar.options)}
        />
      </details>
    </>
  );
}
