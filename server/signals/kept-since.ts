/** So many days after an application last changed its keys are kept. */
export const keptDaysOfKeys = 180;

/** Keys of applications that last changed at this instant or before are forgotten. */
export function keptSince(at: Date): Date {
  return new Date(at.getTime() - keptDaysOfKeys * 24 * 60 * 60_000);
}
