import type { PlainFormState } from "#app/_ui/plain-form-state.ts";

/** The form's state; the link is in it once, after the recovery was agreed to. */
export type DecideRecoveryState = PlainFormState & { link?: string };
