import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { faultOf, typedText } from "#app/_ui/plain-form-state.ts";
import { foldDigits } from "#domain/application/digits.ts";
import type { Problem } from "#domain/application/problem.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type CounterAct, findByName } from "#server/staff/find-at-counter.ts";
import type { FindPersonState } from "./find-person-state.ts";

/** The act that somebody is looked for at a counter, and the folder of its pages. */
type Purpose = { act: CounterAct; port: string; folder: "new-secret" | "correct" };

/** Leads to the party with the typed number, or to that of somebody with exactly these names and this day of birth. */
export async function findPerson({ act, port, folder }: Purpose, form: FormData): Promise<FindPersonState> {
  const text = (name: string) => typedText(form, name).trim();
  const typed = { handle: text("handle"), given: text("given"), family: text("family"), birth: text("birth") };
  return runStaffAction<FindPersonState>({ act, port }, faultOf(typed), async ({ staff }) => {
    const pageOf = (handle: string) => ({ goTo: `/staff/ports/${port}/${folder}/${handle}` });
    if (typed.handle !== "") {
      const handle = readNumber("handle", typed.handle);
      return handle.ok ? pageOf(handle.digits) : { typed, problems: [{ path: "handle", problem: handle.problem }] };
    }
    const problems: Problem[] = [];
    if (`${typed.given}${typed.family}` === "") problems.push({ path: "given", problem: "missing" });
    const birth = readDay(typed.birth);
    if (!birth) problems.push({ path: "birth", problem: "missing" });
    if (!birth || problems.length > 0) return { typed, problems };
    const identity = { givenNames: typed.given, familyNames: typed.family, birth };
    const found = await findByName(database(), staff.id, { act, identity, counter: { port, at: now() } });
    const [only] = found;
    if (only === undefined) return { typed, problems: [{ path: "given", problem: "no-match" }] };
    return found.length === 1 ? pageOf(only) : { typed, problems: [], several: found };
  });
}

function readDay(text: string) {
  const [, year, month, day] = /^(\d{4})[-/. ]?(\d\d)[-/. ]?(\d\d)$/.exec(foldDigits(text)) ?? [];
  if (year === undefined) return undefined;
  return { precision: "day" as const, year: Number(year), month: Number(month), day: Number(day) };
}
