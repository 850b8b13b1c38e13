"use client";
import { Field } from "./field.tsx";
import type { Option } from "./option.ts";
import { useField } from "./use-field.ts";

type SelectProps = {
  name: string;
  label: string;
  options: Option[];
  hint?: string;
  isOptional?: boolean;
  isHeading?: boolean;
};

/** One of a list. The first entry is empty, so that nothing is chosen that nobody chose. */
export function Select({ name, label, options, hint, isOptional, isHeading }: SelectProps) {
  const field = useField(name, hint);
  return (
    <Field field={field} label={label} hint={hint} isOptional={isOptional} isHeading={isHeading}>
      <select id={field.id} {...field.inputProps} defaultValue={field.values[0] ?? ""} autoComplete="off">
        <option value="">{field.words.choose}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
