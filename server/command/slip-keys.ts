import { addDays } from "#domain/application/calendar-date.ts";
import { todayUtc } from "#server/clock.ts";
import { rotateSlipKeys } from "#server/keys/rotate-slip-keys.ts";
import { slipKeyId, slipRing } from "#server/keys/slip-keys.ts";
import { readSettings } from "#server/settings.ts";

type Print = (line: string) => void;

/** `paso slip keys`: prints the ids of the keys that sign slips, and until when earlier ones count. Gives the exit code. */
export async function slipKeys(_args: string[], print: Print): Promise<number> {
  const { current, next, earlier } = slipRing();
  print(`current  ${slipKeyId(current)}`);
  print(`next     ${slipKeyId(next)}`);
  for (const { key, until } of earlier) print(`earlier  ${slipKeyId(key)}  counts through ${until}`);
  return 0;
}

/**
 * `paso slip rotate`: the next key signs from now on, and a new next one is made. The one before counts as long as an
 * appointment can be ahead, so that no slip on paper dies of it. Gives the exit code.
 */
export async function slipRotate(args: string[], print: Print): Promise<number> {
  const today = todayUtc();
  await rotateSlipKeys({ until: addDays(today, readSettings().WINDOW_DAYS + 1), today });
  await slipKeys(args, print);
  print("Start every other process of Paso anew today: until then it signs with the key of before.");
  return 0;
}
