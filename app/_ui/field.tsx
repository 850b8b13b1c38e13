"use client";
import type { ReactNode } from "react";
import type { useField } from "./use-field.ts";

type FieldProps = {
  field: ReturnType<typeof useField>;
  label: ReactNode;
  hint?: string | undefined;
  isOptional?: boolean | undefined;
  /** The label is the page's heading: a page with one question. */
  isHeading?: boolean | undefined;
  children: ReactNode;
};

/** One input with its label, hint and problem, so that no question gets them wrong. */
export function Field({ field, label, hint, isOptional, isHeading, children }: FieldProps) {
  const labelled = (
    <label className="label" htmlFor={field.id}>
      {label} {isOptional && <span className="optional">{field.words.optional}</span>}
    </label>
  );
  return (
    <div className={field.problem ? "field field-wrong" : "field"}>
      {isHeading ? <h1>{labelled}</h1> : labelled}
      <HintAndProblem field={field} hint={hint} />
      {children}
    </div>
  );
}

type FieldsetProps = Omit<FieldProps, "label"> & { legend: ReactNode };

/** A group of inputs that answer one question. */
export function Fieldset({ field, legend, hint, isOptional, isHeading, children }: FieldsetProps) {
  const text = (
    <>
      {legend} {isOptional && <span className="optional">{field.words.optional}</span>}
    </>
  );
  return (
    <div className={field.problem ? "field field-wrong" : "field"}>
      <fieldset>
        <legend className="legend">{isHeading ? <h1>{text}</h1> : text}</legend>
        <HintAndProblem field={field} hint={hint} />
        {children}
      </fieldset>
    </div>
  );
}

function HintAndProblem({ field, hint }: Pick<FieldProps, "field" | "hint">) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      {field.problem && (
        <p className="problem" id={`${field.id}-problem`}>
          <span className="screen-reader">{field.words.error} </span>
          {field.problem}
        </p>
      )}
    </>
  );
}
