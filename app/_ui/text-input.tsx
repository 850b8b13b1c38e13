"use client";
import { Field } from "./field.tsx";
import { useField } from "./use-field.ts";

type TextInputProps = {
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
  isHeading?: boolean;
  /** `number` brings the digits up on a telephone; the field still takes every numeral system. */
  kind?: "text" | "tel" | "email" | "number" | "lines";
  /** What a browser on one's own device may fill in. */
  complete?: string;
  /** The id of a list of frequent answers. */
  list?: string;
  /** Names and codes that a browser must not translate. */
  isName?: boolean;
  /** Where a field takes several answers, which of them this one is. */
  index?: number;
};

const leftToRight = { tel: true, email: true, number: true, text: false, lines: false };

/** A line, or several lines, of text. */
export function TextInput({ name, label, hint, isOptional, isHeading, kind = "text", ...more }: TextInputProps) {
  const { index = 0 } = more;
  const known = useField(name, hint);
  const field = index === 0 ? known : { ...known, id: `${known.id}-${index + 1}`, problem: undefined };
  const common = {
    id: field.id,
    ...field.inputProps,
    defaultValue: field.values[index] ?? "",
    dir: leftToRight[kind] ? "ltr" : "auto",
    autoComplete: field.mayComplete && more.complete ? more.complete : "off",
    translate: more.isName ? ("no" as const) : undefined,
    spellCheck: more.isName ? false : undefined,
  };
  return (
    <Field field={field} label={label} hint={hint} isOptional={isOptional} isHeading={isHeading}>
      {kind === "lines" ? (
        <textarea rows={4} {...common} />
      ) : (
        <input
          type={kind === "number" ? "text" : kind}
          inputMode={kind === "number" ? "numeric" : undefined}
          className={kind === "number" ? "short" : undefined}
          list={more.list}
          {...common}
        />
      )}
    </Field>
  );
}
