/** A moment of this device's clock, in digits that no language reads otherwise. */
export function stamp(at: number): string {
  const moment = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return moment.toISOString().slice(0, 16).replace("T", " ");
}
