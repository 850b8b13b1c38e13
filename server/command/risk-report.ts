import { readFile } from "node:fs/promises";
import { register } from "#domain/risk/register.ts";
import { byGravity, isOverdue } from "#domain/risk/risk.ts";
import type consoleInEnglish from "#messages/en/staff.json";
import { todayUtc } from "#server/clock.ts";

/**
 * `paso risk-report`: prints the risk register for a release, the gravest first. Gives exit code 0, or 1 where a risk
 * should have been looked at again before today.
 */
export async function riskReport(_args: readonly string[], print: (line: string) => void): Promise<number> {
  const file = new URL("../../messages/en/staff.json", import.meta.url);
  const { risks } = JSON.parse(await readFile(file, "utf8")) as typeof consoleInEnglish;
  const words: Record<string, { risk: string; control: string; left: string } | undefined> = risks.of;
  const today = todayUtc();
  const overdue = register.filter((risk) => isOverdue(risk, today));
  for (const risk of [...register].sort(byGravity)) {
    const said = words[risk.id];
    print(`${risk.id} (likelihood ${risk.likelihood} of 3, harm ${risk.harm} of 3; from ${risk.from.join(", ")})`);
    print(`  ${said?.risk}`);
    print(`  Done: ${said?.control}`);
    print(`  Left: ${said?.left}`);
    for (const { file: where, name } of risk.tests) print(`  Test: ${where}: ${name}`);
    print(`  Again: ${risk.owner}, by ${risk.dueAgain}${isOverdue(risk, today) ? ": OVERDUE" : ""}`);
  }
  print(`${register.length} risks, ${overdue.length} overdue on ${today}.`);
  return overdue.length > 0 ? 1 : 0;
}
