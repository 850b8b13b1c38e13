import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { instantIn } from "#domain/staff/instant-in.ts";
import { addToAudit } from "#server/audit.ts";
import { now } from "#server/clock.ts";
import { database, inTransaction } from "#server/database/open-database.ts";
import { correctLetters, countWrongLetters, type WrongLetters } from "#server/letters/correct-letters.ts";
import { keepReport } from "#server/letters/keep-report.ts";
import { isLetterKind, letterKinds } from "#server/letters/queue-letters.ts";
import { isLetterId, type LetterReport, readReport } from "#server/letters/read-report.ts";

type Print = (line: string) => void;

/**
 * `paso letters report <file>`: takes what a mail server reports of a letter, as it came to `LETTERS_FROM`;
 * `paso letters report <letter> <delivered|failed>` what another carrier says. Gives the exit code: 0 where it is kept, 1
 * where it says nothing of a letter, 2 where it cannot be read.
 */
export async function lettersReport([path = "", state]: string[], print: Print): Promise<number> {
  const message = state === undefined ? await readFile(path).catch(() => undefined) : undefined;
  const isSaid = isLetterId(path) && (state === "delivered" || state === "failed");
  if (message === undefined && !isSaid) {
    print("Name a file that holds the report, with its whole path: npm run paso -- letters report <file>");
    print("Or a letter and what became of it: npm run paso -- letters report <letter> <delivered|failed>");
    return 2;
  }
  const report = message ? await readReport(message) : { id: path, state: state as LetterReport["state"] };
  if (report === undefined || !(await keepReport(database(), report))) {
    print("This says nothing new of a letter of Paso.");
    return 1;
  }
  await addToAudit(database(), {
    at: now(),
    actor: "command-line",
    action: "keep-report",
    subject: `letter/${report.id}`,
  });
  print(report.state === "failed" ? "Kept: this letter did not arrive." : "Kept: this letter arrived.");
  return 0;
}

/**
 * `paso letters correct --kind <kind> --from <instant> --until <instant> [--yes]`: writes to exactly those who got a wrong
 * letter; without `--yes` it only says how many they are. Gives the exit code.
 */
export async function lettersCorrect(args: string[], print: Print): Promise<number> {
  const asked = readAsked(args);
  if (asked === undefined) {
    print(`Name a kind (${letterKinds.join(", ")}) and two instants, such as 2030-03-12T09:00Z:`);
    print("npm run paso -- letters correct --kind <kind> --from <instant> --until <instant>");
    return 2;
  }
  const { isSure, ...wrong } = asked;
  const people = (count: number) => `${count} ${count === 1 ? "party" : "parties"}`;
  if (!isSure) {
    print(`This would write to ${people(await countWrongLetters(database(), wrong))}. Add --yes to do it.`);
    return 0;
  }
  const by = { actor: "command-line", at: now() } as const;
  const written = await inTransaction(database(), (tx) => correctLetters(tx, wrong, by));
  print(`Written to ${people(written)}.`);
  return 0;
}

function readAsked(args: string[]): (WrongLetters & { isSure: boolean }) | undefined {
  try {
    const text = { type: "string" } as const;
    const options = { kind: text, from: text, until: text, yes: { type: "boolean" } } as const;
    const { kind = "", from = "", until = "", yes = false } = parseArgs({ args, options }).values;
    const [begins, ends] = [instantIn(from), instantIn(until)];
    return isLetterKind(kind) && begins && ends ? { kind, from: begins, until: ends, isSure: yes } : undefined;
  } catch {
    return undefined; // parseArgs throws for an option that it does not know
  }
}
