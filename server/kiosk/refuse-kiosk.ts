import { log } from "#server/log.ts";

/** Writes to the log that a door of a kiosk stayed shut, with the reason and nothing of anybody, and hands the reason on. */
export function refuseKiosk<Reason extends string>(refusal: Reason): Reason {
  log.warn("a kiosk was refused", { refusal });
  return refusal;
}
