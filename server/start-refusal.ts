import { SettingsError } from "#server/settings.ts";

/** A start that cannot go on for a reason its operator can mend; the message is the one sentence shown. */
export class StartRefusal extends Error {}

/** The one sentence to show the operator, or undefined where the trouble is a fault of ours. */
export function refusalSentence(fault: unknown): string | undefined {
  return fault instanceof StartRefusal || fault instanceof SettingsError ? fault.message : undefined;
}
