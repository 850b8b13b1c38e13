import type { PlainFormState } from "#app/_ui/plain-form-state.ts";

/** The form's state; numbers are in it only where several applications have somebody of this name and day of birth. */
export type FindPersonState = PlainFormState & { several?: string[] };
