import { log } from "#server/log.ts";

/** Writes to the log that a helper was turned away, with the reason and nothing of anybody, and hands the reason on. */
export function refuseHelper<Reason extends string>(refusal: Reason): Reason {
  log.warn("a helper was refused", { refusal });
  return refusal;
}
