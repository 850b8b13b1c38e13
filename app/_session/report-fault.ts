import { troubleCode } from "#server/front/trouble-code.ts";
import { faultFields, log } from "#server/log.ts";

/** Writes a fault to the log, without anything of the request, and gives the code that finds it there. */
export function reportFault(fault: unknown): string {
  const code = troubleCode(500);
  log.error("an action failed", { ...faultFields(fault), code });
  return code;
}
