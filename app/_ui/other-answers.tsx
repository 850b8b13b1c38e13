"use client";
import { useField } from "./use-field.ts";

type OtherAnswersProps = {
  /** The field of the choices that this adds to. */
  name: string;
  /** A field for each, so that no two are called alike; answers beyond them take the last one's name. */
  labels: string[];
  /** The codes that stand among the choices. */
  offered: string[];
};

/** Typed answers to a question whose frequent answers are boxes to tick; both are one field of the same name. */
export function OtherAnswers({ name, labels, offered }: OtherAnswersProps) {
  const field = useField(name);
  const others = field.values.filter((value) => value !== "" && !offered.includes(value));
  return Array.from({ length: Math.max(labels.length, others.length) }, (_, index) => {
    const id = `${field.id}-other-${index + 1}`;
    const isDoubted = field.problem !== undefined && others[index] !== undefined;
    return (
      <div className="field" key={id}>
        <label className="label" htmlFor={id}>
          {labels[index] ?? labels.at(-1)} <span className="optional">{field.words.optional}</span>
        </label>
        <input
          type="text"
          id={id}
          name={name}
          aria-describedby={isDoubted ? `${field.id}-problem` : undefined}
          aria-invalid={isDoubted || undefined}
          defaultValue={others[index] ?? ""}
          dir="auto"
          autoComplete="off"
        />
      </div>
    );
  });
}
