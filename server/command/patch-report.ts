import { addDays } from "#domain/application/calendar-date.ts";
import { type JudgedSoftware, noneKept } from "#domain/risk/judge-software.ts";
import { isOverdue } from "#domain/risk/risk.ts";
import { floorsGoodForDays, floorsLookedAt } from "#domain/risk/software-floors.ts";
import { todayUtc } from "#server/clock.ts";
import { closeDatabase, database } from "#server/database/open-database.ts";
import { judgeNode, judgePackages, judgePostgres, projectFolder } from "#server/risk/installed-software.ts";
import { unsafeSettings } from "#server/risk/unsafe-settings.ts";
import { readSettings } from "#server/settings.ts";

type Print = (line: string) => void;

const faults = {
  "below-floor": "BELOW ITS FLOOR",
  "no-repairs": "GETS NO REPAIRS",
  "not-assessed": "NOT ASSESSED",
};

/**
 * `paso patch-report`: prints every program and package that Paso runs on with its version, its floor for known faults
 * and where that is written, those that come with others too, then what is unsafe in the settings. Gives exit code 0, or 1 where anything is below its
 * floor, not assessed, without repairs or unsafe, or where nobody looked at the floors for too long.
 */
export async function patchReport(_args: readonly string[], print: Print, folder = projectFolder): Promise<number> {
  const settings = readSettings();
  const programs = [judgeNode(), ...(settings.DATABASE_URL ? [await askPostgres()] : [])];
  const software = [...programs, ...(await judgePackages(folder))];
  for (const one of software) print(lineOf(one));
  const dueAgain = addDays(floorsLookedAt, floorsGoodForDays);
  const isLate = isOverdue({ dueAgain }, todayUtc());
  print(`Floors looked at on ${floorsLookedAt}, due again by ${dueAgain}${isLate ? ": OVERDUE" : ""}.`);
  const unsafe = unsafeSettings(settings);
  for (const sentence of unsafe) print(`UNSAFE: ${sentence}`);
  const faulty = software.filter(({ fault }) => fault !== undefined).length;
  const unkept = software.filter(({ source }) => source === noneKept).length;
  print(
    `${software.length} installed, of ${unkept} no known fault is kept; ${faulty} to be changed, ${unsafe.length} unsafe settings.`,
  );
  return faulty > 0 || unsafe.length > 0 || isLate ? 1 : 0;
}

async function askPostgres(): Promise<JudgedSoftware> {
  try {
    return await judgePostgres(database());
  } finally {
    await closeDatabase();
  }
}

function lineOf({ name, version, floor, source, fault }: JudgedSoftware): string {
  const said = floor === undefined ? "no floor" : `floor ${floor}`;
  return [name.padEnd(36), version.padEnd(14), said.padEnd(15), fault ? faults[fault] : "ok", source]
    .join("  ")
    .trimEnd();
}
