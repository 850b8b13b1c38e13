/** The time of an instant in a time zone on the clock of 24 hours, `08:05`: of the lists that a device keeps. */
export function clockTime(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(
    at,
  );
}
