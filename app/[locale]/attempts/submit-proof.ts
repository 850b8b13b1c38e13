"use server";
import { formatAttempts } from "#app/_i18n/format-attempts.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { runAction } from "#app/_session/run-action.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { readAttemptsStatement } from "#domain/attempts/attempts-statement.ts";
import { isSigned } from "#server/keys/signing-key.ts";

const shape = /(\{[^{}]*\})#([\w-]{86})/;

/** A proof is what Paso signed, "#", and the signature. Line breaks that a message or a printer put in do not count. */
export async function submitProof(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const typed = typedIn(form);
    const pasted = (typed["proof"] ?? []).join("").slice(0, 40_000);
    const wrong = (problem: string) => ({ problems: [{ path: "proof", problem }], typed });
    if (pasted.trim() === "") return wrong("missing");
    const [, statement, signature] = shape.exec(pasted.replace(/\s+/g, "")) ?? [];
    if (statement === undefined || signature === undefined) return wrong("not-a-proof");
    if (!isSigned({ statement, signature })) return wrong("not-ours");
    const said = readAttemptsStatement(JSON.parse(statement));
    return said ? { problems: [], typed, said: await formatAttempts(posted.locale, said) } : wrong("not-a-proof");
  });
}
