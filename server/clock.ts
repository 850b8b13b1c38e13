/**
 * The one place where time enters. A test sets `globalThis[Symbol.for("paso.clock")]` before the
 * product starts; the product itself never does.
 */
type Clock = () => Date;

const slot = Symbol.for("paso.clock");

/** The instant it is now, by the server; a device's clock proves nothing. */
export function now(): Date {
  const clock = (globalThis as { [slot]?: Clock })[slot];
  return clock ? clock() : new Date();
}

/** Today's UTC date, `YYYY-MM-DD`. */
export function todayUtc(): string {
  return now().toISOString().slice(0, 10);
}
