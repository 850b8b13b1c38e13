"use client";
import { usePlainField } from "./plain-form-context.ts";

type PlainChecksProps = { name: string; legend: string; hint?: string; options: { value: string; text: string }[] };

/** Any number of a list on the console. A problem of the group leads to its first one. */
export function PlainChecks({ name, legend, hint, options }: PlainChecksProps) {
  const { typed = "", problem, words } = usePlainField(name);
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return (
    <fieldset className={problem ? "field field-wrong" : "field"} aria-describedby={described || undefined}>
      <legend className="legend">{legend}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          <span className="screen-reader">{words.error} </span>
          {problem}
        </p>
      )}
      {options.map(({ value, text }, index) => {
        const id = index === 0 ? name : `${name}-${value}`;
        return (
          <div className="choice" key={value}>
            <input
              type="checkbox"
              id={id}
              name={name}
              value={value}
              defaultChecked={typed.split(" ").includes(value)}
            />
            <div className="choice-text">
              <label htmlFor={id}>{text}</label>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
