import type { PlainFormState } from "#app/_ui/plain-form-state.ts";

/** The form's state; the link is in it once, after the invitation was made. */
export type InviteHelperState = PlainFormState & { link?: string };
