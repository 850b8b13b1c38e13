import { parseArgs } from "node:util";
import { lastPeriod } from "#domain/equity/four-weeks.ts";
import type { UseLine } from "#domain/kiosk/use-report.ts";
import { leastShown } from "#domain/offer/withhold.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { now, todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { addKiosk, codeHours } from "#server/kiosk/add-kiosk.ts";
import { type EndedKiosk, endKiosk } from "#server/kiosk/end-kiosk.ts";
import { readUse } from "#server/kiosk/kiosk-use.ts";
import { listKiosks } from "#server/kiosk/list-kiosks.ts";
import { readSettings } from "#server/settings.ts";

type Print = (line: string) => void;

const longestPlace = 120;

/** `paso kiosk add --place "<place>"`: prints the code with which one device becomes a kiosk. Gives the exit code. */
export async function kioskAdd(args: string[], print: Print): Promise<number> {
  const place = readPlace(args);
  if (place === undefined) {
    print(`Say where it stands, in at most ${longestPlace} characters: npm run paso -- kiosk add --place "<place>"`);
    return 2;
  }
  const { id, code } = await addKiosk(database(), { place, at: now() });
  const { PUBLIC_ORIGIN, PORT } = readSettings();
  print(`Kiosk ${shortId(id)} at ${place}. Open this address on the device, and enter the code:`);
  print(`${PUBLIC_ORIGIN ?? `http://localhost:${PORT}`}/kiosk`);
  print(groupDigits(code));
  print(`The code works once, for ${codeHours} hours. Tell it to nobody but whoever sets the device up.`);
  return 0;
}

/** `paso kiosk list`: prints every kiosk, where it stands, its state, and the last day on which it was used. */
export async function kioskList(_args: string[], print: Print): Promise<number> {
  const kiosks = await listKiosks(database(), now());
  if (kiosks.length === 0) print("There is no kiosk.");
  for (const { id, place, state, seenOn } of kiosks) {
    print(`${shortId(id)}  ${state.padEnd(18)}  ${seenOn ? `last seen ${seenOn}` : "never seen".padEnd(20)}  ${place}`);
  }
  return 0;
}

const refusals: Record<Extract<EndedKiosk, { refusal: string }>["refusal"], string> = {
  unknown: "There is no such kiosk. `npm run paso -- kiosk list` shows all.",
  several: "Several kiosks begin like this. Give more characters of the id.",
  "ended-before": "This kiosk was ended before.",
};

/** `paso kiosk end <id>`: ends a kiosk, and all that is open on it, at once. Gives the exit code. */
export async function kioskEnd(args: string[], print: Print): Promise<number> {
  const [start = "", ...rest] = args;
  const ended: EndedKiosk = rest.length > 0 ? { refusal: "unknown" } : await endKiosk(database(), start, now());
  if ("refusal" in ended) {
    print(refusals[ended.refusal]);
    return 2;
  }
  print(`Kiosk ${shortId(ended.id)} at ${ended.place} has ended.`);
  return 0;
}

/**
 * `paso kiosk use`: prints how kiosks were used in the last period of four weeks that is over, without people or places;
 * small numbers are withheld.
 */
export async function kioskUse(_args: string[], print: Print): Promise<number> {
  const period = lastPeriod(todayUtc());
  const { hours, pages } = await readUse(database(), period);
  print(`Kiosks from ${period.from} to ${period.until}. The next report is for the four weeks after that.`);
  print(`Numbers from 1 to ${leastShown - 1} are withheld, and others by which somebody could reckon them.`);
  print("By language and hour (UTC):");
  for (const line of hours) print(written(line));
  print("Applications left before they were sent, by language and question:");
  for (const line of pages) print(written(line));
  return 0;
}

function written({ what, locale, of, count }: UseLine): string {
  return `  ${what.padEnd(6)} ${`${locale} ${of}`.padEnd(24)} ${count ?? "withheld"}`;
}

function shortId(id: string): string {
  return id.slice(0, 8);
}

function readPlace(args: string[]): string | undefined {
  try {
    const { place } = parseArgs({ args, options: { place: { type: "string" } } }).values;
    const trimmed = place?.trim() ?? "";
    return trimmed !== "" && trimmed.length <= longestPlace ? trimmed : undefined;
  } catch {
    return undefined; // parseArgs throws for an option that it does not know
  }
}
