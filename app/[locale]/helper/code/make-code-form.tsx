"use client";
import { useActionState } from "react";
import type { Messages } from "#app/_i18n/messages.ts";
import { Code } from "#app/_ui/code.tsx";
import { FaultNotice } from "#app/_ui/fault-notice.tsx";
import { type Submit, untouched } from "#app/_ui/form-state.ts";
import { postNatively } from "#app/_ui/post-natively.ts";

type MakeCodeFormProps = {
  address: string;
  label: string;
  button: string;
  submit: Submit;
  fault: Messages["common"]["fault"];
};

/** The button that makes a code, and the code in its answer: it is in no other page. */
export function MakeCodeForm({ address, label, button, submit, fault }: MakeCodeFormProps) {
  const [state, action] = useActionState(submit, untouched, address);
  const [code] = state.said ?? [];
  return (
    <>
      <FaultNotice fault={state.fault} words={fault} />
      {code && (
        <section className="panel" role="status">
          <h2>{label}</h2>
          <p id="helper-code">
            <Code digits={code} />
          </p>
        </section>
      )}
      <form action={action} onSubmit={postNatively}>
        <div className="button-row">
          <button type="submit" className="button">
            {button}
          </button>
        </div>
      </form>
    </>
  );
}
