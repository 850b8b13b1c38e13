"use client";
import { useField } from "./use-field.ts";

type OtherAnswersProps = {
  /** The field of the choices that this adds to. */
  name: string;
  label: string;
  /** The codes that stand among the choices. */
  offered: string[];
  count: number;
};

/** Typed answers to a question whose frequent answers are boxes to tick; both are one field of the same name. */
export function OtherAnswers({ name, label, offered, count }: OtherAnswersProps) {
  const field = useField(name);
  const others = field.values.filter((value) => value !== "" && !offered.includes(value));
  return Array.from({ length: Math.max(count, others.length) }, (_, index) => {
    const id = `${field.id}-other-${index + 1}`;
    return (
      <div className="field" key={id}>
        <label className="label" htmlFor={id}>
          {label} <span className="optional">{field.words.optional}</span>
        </label>
        <input type="text" id={id} name={name} defaultValue={others[index] ?? ""} dir="auto" autoComplete="off" />
      </div>
    );
  });
}
