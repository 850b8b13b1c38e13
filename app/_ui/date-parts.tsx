"use client";
import type { Option } from "./option.ts";
import { fieldId } from "./problem-text.ts";
import { useField } from "./use-field.ts";

type Part = { label: string; hint?: string };

type DatePartsProps = {
  name: string;
  legend: string;
  hint: string;
  words: { day: Part; month: Part; year: Part };
  months: Option[];
};

/** A date in three parts, any of which may stay empty. A problem of a part is said above all three. */
export function DateParts({ name, legend, hint, words, months }: DatePartsProps) {
  const whole = useField(name, hint);
  const day = useField(`${name}.day`);
  const month = useField(`${name}.month`);
  const year = useField(`${name}.year`, words.year.hint);
  const isInvalid = whole.inputProps["aria-invalid"];
  const wrong = [whole, day, month, year].filter((field) => field.problem !== undefined);
  return (
    <div className={wrong.length > 0 ? "field field-wrong" : "field"}>
      <fieldset id={fieldId(name)} tabIndex={-1}>
        <legend className="legend">{legend}</legend>
        <p className="hint" id={`${whole.id}-hint`}>
          {hint}
        </p>
        {wrong.map((field) => (
          <p className="problem" id={`${field.id}-problem`} key={field.id}>
            <span className="screen-reader">{field.words.error} </span>
            {field.problem}
          </p>
        ))}
        <div className="date-parts">
          <Digits field={day} part={words.day} describedBy={whole.describedBy} isInvalid={isInvalid} />
          <div>
            <label htmlFor={month.id}>{words.month.label}</label>
            <select
              id={month.id}
              {...month.inputProps}
              aria-invalid={month.inputProps["aria-invalid"] ?? isInvalid}
              defaultValue={month.values[0] ?? ""}
              autoComplete="off"
            >
              <option value="">{month.words.choose}</option>
              {months.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
          <Digits field={year} part={words.year} isInvalid={isInvalid} />
        </div>
      </fieldset>
    </div>
  );
}

type DigitsProps = {
  field: ReturnType<typeof useField>;
  part: Part;
  describedBy?: string | undefined;
  /** The date as a whole has a problem, and so has each of its parts. */
  isInvalid: true | undefined;
};

function Digits({ field, part, describedBy, isInvalid }: DigitsProps) {
  const ids = [describedBy, field.describedBy].filter(Boolean).join(" ") || undefined;
  return (
    <div>
      <label htmlFor={field.id}>{part.label}</label>
      <input
        type="text"
        inputMode="numeric"
        className="short"
        id={field.id}
        {...field.inputProps}
        aria-describedby={ids}
        aria-invalid={field.inputProps["aria-invalid"] ?? isInvalid}
        defaultValue={field.values[0] ?? ""}
        dir="ltr"
        autoComplete="off"
      />
      {part.hint && (
        <p className="hint" id={`${field.id}-hint`}>
          {part.hint}
        </p>
      )}
    </div>
  );
}
