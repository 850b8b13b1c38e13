"use client";
import { useActionState } from "react";
import { type Submit, untouched } from "#app/_ui/form-state.ts";

type FinishFormProps = { address: string; session: Record<string, string>; button: string; submit: Submit };

/** One button; what it ends is named in the hidden fields. */
export function FinishForm({ address, session, button, submit }: FinishFormProps) {
  const [, action] = useActionState(submit, untouched, address);
  return (
    <form action={action}>
      {Object.entries(session).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="button-row">
        <button type="submit" className="button">
          {button}
        </button>
      </div>
    </form>
  );
}
