"use client";
import { Fieldset } from "./field.tsx";
import type { Option } from "./option.ts";
import { useField } from "./use-field.ts";

type ChoicesProps = {
  name: string;
  legend: string;
  options: Option[];
  /** One answer, or any number of them. */
  kind: "one" | "many";
  hint?: string;
  isOptional?: boolean;
  isHeading?: boolean;
  /** Chosen until the person chooses: only a neutral answer, since lynx sends the first one anyway. */
  chosen?: string;
};

/** A group of radio buttons or check boxes. A problem of the group leads to its first one. */
export function Choices({ name, legend, options, kind, hint, isOptional, isHeading, chosen }: ChoicesProps) {
  const field = useField(name, hint);
  const isAnswered = options.some(({ value }) => field.values.includes(value));
  const values = isAnswered || chosen === undefined ? field.values : [chosen];
  return (
    <Fieldset field={field} legend={legend} hint={hint} isOptional={isOptional} isHeading={isHeading}>
      {options.map((option, index) => {
        const id = index === 0 ? field.id : `${field.id}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              type={kind === "one" ? "radio" : "checkbox"}
              id={id}
              name={name}
              lang={option.lang}
              aria-describedby={describedBy(option, id, index === 0 ? field.describedBy : undefined)}
              value={option.value}
              defaultChecked={values.includes(option.value)}
            />
            <div className="choice-text">
              <label htmlFor={id} lang={option.lang} dir={option.dir}>
                {option.text}
              </label>
              {option.hint && (
                <p className="hint" id={`${id}-more`}>
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </Fieldset>
  );
}

/** A hint in another language than its label is read by itself, never as a part of the label's voice. */
function describedBy(option: Option, id: string, group: string | undefined): string | undefined {
  const own = option.hint !== undefined && option.lang === undefined ? `${id}-more` : undefined;
  return [group, own].filter(Boolean).join(" ") || undefined;
}
