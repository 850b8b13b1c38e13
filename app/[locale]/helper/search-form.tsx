"use client";
import { type ReactNode, useActionState } from "react";
import type { Messages } from "#app/_i18n/messages.ts";
import { FaultNotice } from "#app/_ui/fault-notice.tsx";
import { postNatively } from "#app/_ui/post-natively.ts";
import { type Open, RosterList } from "./roster-list.tsx";
import type { SearchState } from "./shown-entry.ts";

type SearchFormProps = {
  address: string;
  submit: (before: SearchState, form: FormData) => Promise<SearchState>;
  open?: Open;
  words: Pick<Messages["helper"]["roster"], "open"> & { search: SearchWords };
  fault: Messages["common"]["fault"];
  /** The roster itself, until somebody has searched. */
  children: ReactNode;
};

type SearchWords = Pick<Messages["helper"]["roster"]["search"], "label" | "hint" | "button" | "all">;

const untouched: SearchState = { typed: "" };

/** Finds a line of the roster. It posts, so that no name stands in an address, a history or a log. */
export function SearchForm({ address, submit, open, words, fault, children }: SearchFormProps) {
  const [state, action] = useActionState(submit, untouched, address);
  const { search } = words;
  const { found } = state;
  return (
    <>
      <FaultNotice fault={state.fault} words={fault} />
      <search>
        <form action={action} onSubmit={postNatively}>
          <div className="field">
            <label className="label" htmlFor="typed">
              {search.label}
            </label>
            <p className="hint" id="typed-hint">
              {search.hint}
            </p>
            <input
              id="typed"
              name="typed"
              type="text"
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              translate="no"
              aria-describedby="typed-hint"
              defaultValue={state.typed}
            />
          </div>
          <div className="button-row">
            <button type="submit" className="button">
              {search.button}
            </button>
          </div>
        </form>
      </search>
      {found ? (
        <>
          <h2>{found.title}</h2>
          {found.more && <p>{found.more}</p>}
          <RosterList label={found.title} entries={found.entries} {...(open ? { open } : {})} button={words.open} />
          <p>
            <a className="back" href={address}>
              {search.all}
            </a>
          </p>
        </>
      ) : (
        children
      )}
    </>
  );
}
