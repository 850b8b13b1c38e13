import { randomBytes } from "#server/chance.ts";

/** Easy to read aloud in any language: no letter that looks or sounds like a digit. */
const letters = "ACDEFHJKLMNPRTUVWXY34679";

/** Writes a fault to the log, without anything of the request, and gives the code that finds it there. */
export function reportFault(fault: unknown): string {
  const code = `P-500-${[...randomBytes(5)].map((byte) => letters[byte % letters.length]).join("")}`;
  const { name, stack } = fault instanceof Error ? fault : { name: "unknown", stack: undefined };
  process.stderr.write(`${JSON.stringify({ level: "error", code, fault: name, stack })}\n`);
  return code;
}
