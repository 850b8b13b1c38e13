"use client";
import { useActionState } from "react";
import type { Messages } from "#app/_i18n/messages.ts";
import { FaultNotice } from "./fault-notice.tsx";
import { type Submit, untouched } from "./form-state.ts";
import { postNatively } from "./post-natively.ts";

type OneButtonFormProps = {
  /** The page's own address. */
  address: string;
  /** Hidden fields: whose it is, and what it is about. */
  fields: Record<string, string>;
  button: string;
  submit: Submit;
  fault: Messages["common"]["fault"];
  /** The offer that the button answers; a device may keep the answer until it has a signal. */
  answers?: { offer: string; answer: "confirm" | "decline" };
};

/** A form that asks nothing but its button. */
export function OneButtonForm({ address, fields, button, submit, fault, answers }: OneButtonFormProps) {
  const [state, action] = useActionState(submit, untouched, address);
  return (
    <>
      <FaultNotice fault={state.fault} words={fault} />
      <form action={action} onSubmit={postNatively} data-offer={answers?.offer} data-answer={answers?.answer}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="button-row">
          <button type="submit" className="button">
            {button}
          </button>
        </div>
      </form>
    </>
  );
}
