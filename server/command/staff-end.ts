import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { endStaff } from "#server/staff/end-staff.ts";

/** `paso staff end <email>`: ends an account of staff, or an invitation that stands, at once. Gives the exit code. */
export async function staffEnd(args: string[], print: (line: string) => void): Promise<number> {
  const [email = "", ...rest] = args;
  const ended = rest.length > 0 ? undefined : await endStaff(database(), "command-line", { email, at: now() });
  if (!ended || "refusal" in ended) {
    print("There is no account and no open invitation of staff with this e-mail address.");
    return 2;
  }
  print(`${ended.name} has ended, and opens nothing any more.`);
  return 0;
}
