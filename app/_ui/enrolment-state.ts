import type { PlainFormState } from "#app/_ui/plain-form-state.ts";

/** The form's state; the backup codes are in it once, after the right code. */
export type EnrolmentState = PlainFormState & { backupCodes?: string[] };
