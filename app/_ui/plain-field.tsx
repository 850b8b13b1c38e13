"use client";
import type { ReactNode } from "react";
import { usePlainField } from "./plain-form-context.ts";
import { fieldId } from "./problem-text.ts";

type PlainInputProps = {
  name: string;
  label: string;
  hint?: string;
  /** `secret` is never shown again; `digits` brings the digits up on a telephone. */
  kind?: "text" | "email" | "secret" | "digits";
  /** What a browser may fill in. */
  complete?: string;
  value?: string;
};

const typeOf = {
  text: "text",
  email: "email",
  secret: "password",
  digits: "text",
  date: "date",
  time: "time",
} as const;

/** One line of text on the console, with its label, hint and problem. */
export function PlainInput({ name, label, hint, kind = "text", complete = "off", value = "" }: PlainInputProps) {
  const { typed } = usePlainField(name);
  return (
    <PlainField name={name} label={label} hint={hint}>
      {(described) => (
        <input
          id={fieldId(name)}
          name={name}
          type={typeOf[kind]}
          inputMode={kind === "digits" ? "numeric" : undefined}
          className={kind === "digits" ? "digits" : undefined}
          autoComplete={complete}
          spellCheck={false}
          translate="no"
          defaultValue={kind === "secret" ? undefined : (typed ?? value)}
          {...described}
        />
      )}
    </PlainField>
  );
}

/** Some lines of text on the console. */
export function PlainArea({ name, label, hint }: Pick<PlainInputProps, "name" | "label" | "hint">) {
  const { typed } = usePlainField(name);
  return (
    <PlainField name={name} label={label} hint={hint}>
      {(described) => (
        <textarea
          id={fieldId(name)}
          name={name}
          rows={4}
          autoComplete="off"
          dir="auto"
          defaultValue={typed}
          {...described}
        />
      )}
    </PlainField>
  );
}

type PlainSelectProps = { name: string; label: string; options: { value: string; text: string }[]; value?: string };

/** One of a list on the console; nothing is chosen that nobody chose. */
export function PlainSelect({ name, label, options, value = "" }: PlainSelectProps) {
  const { typed, words } = usePlainField(name);
  return (
    <PlainField name={name} label={label}>
      {(described) => (
        <select id={fieldId(name)} name={name} defaultValue={typed ?? value} autoComplete="off" {...described}>
          <option value="">{words.choose}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </PlainField>
  );
}

type Described = { "aria-describedby": string | undefined; "aria-invalid": true | undefined };
type PlainFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  children: (described: Described) => ReactNode;
};

function PlainField({ name, label, hint, children }: PlainFieldProps) {
  const { problem, words } = usePlainField(name);
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={problem ? "field field-wrong" : "field"}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          <span className="screen-reader">{words.error} </span>
          {problem}
        </p>
      )}
      {children({ "aria-describedby": described || undefined, "aria-invalid": problem ? true : undefined })}
    </div>
  );
}
