import type { StaffFormState } from "#app/_ui/staff-form-state.ts";

/** The form's state; the backup codes are in it once, after the right code. */
export type EnrolmentState = StaffFormState & { backupCodes?: string[] };
