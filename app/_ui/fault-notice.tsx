"use client";
import type { FormWords } from "./answer-form.tsx";

/** Something broke on our side: what was typed is in the form below, and the code finds the fault. */
export function FaultNotice({ fault, words }: { fault: string | undefined; words: FormWords["fault"] }) {
  if (!fault) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without script the attribute is what brings a reader to the notice
    <div className="summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <p>
        {words["code-label"]}{" "}
        <bdi dir="ltr" translate="no">
          {fault}
        </bdi>
      </p>
    </div>
  );
}
