import { sql } from "kysely";
import {
  type About,
  type Asker,
  type Refusal,
  type Role,
  refusalFor,
  type StaffAct,
  shownTo,
} from "#domain/staff/policy.ts";
import type { PersonField } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import { log } from "#server/log.ts";
import { findNamed, type NamedParty } from "./find-named.ts";

/**
 * What somebody wants to do: the act, the port's slug where it happens at one, the port's date where it is about a day, and
 * what names the party where it is about one.
 */
export type Wanted =
  | { act: StaffAct; port?: string }
  | { act: StaffAct; port: string; date: string; at: Date }
  | { act: StaffAct; party: NamedParty };

/** What somebody may do: as which role and where, and seeing which parts of a person's record. */
export type Right = { act: StaffAct; role: Role; port: string | null; shows: readonly PersonField[] };

/** Thrown where somebody asks for what the policy refuses them, or whose account has ended. The gate has let it pass. */
export class NotAllowed extends Error {
  readonly refusal: Refusal | "no-account";
  constructor(refusal: Refusal | "no-account", act: StaffAct) {
    super(`a member of staff was refused: ${act}, ${refusal}`);
    this.refusal = refusal;
  }
}

/**
 * The policy, asked where the data are: every function that staff's pages and actions read or change with begins
 * here, so that a gate that was forgotten opens nothing. Role and port are those of this instant, not of the sign-in.
 * @throws NotAllowed, with a line of the log.
 */
export async function demandRight(db: Executor, staff: StaffId, wanted: Wanted): Promise<Right> {
  const { act } = wanted;
  const port = ("port" in wanted && wanted.port) || null;
  const asker = await db
    .selectFrom("staff")
    .select(["role", "port_slug as port"])
    .where("id", "=", staff)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  const refusal = asker ? refusalFor(asker, act, port, await readAbout(db, asker, wanted)) : "no-account";
  if (asker && !refusal) return { act, role: asker.role, port: port ?? asker.port, shows: shownTo(asker.role, act) };
  log.warn("a member of staff was refused", { refusal: refusal ?? "no-account", act });
  throw new NotAllowed(refusal ?? "no-account", act);
}

async function readAbout(db: Executor, asker: Asker, wanted: Wanted): Promise<About> {
  if ("party" in wanted) return { isOwnParty: (await findNamed(db, wanted.party, asker.port))?.isOfPort ?? true };
  return "date" in wanted ? { fromToday: await daysFromToday(db, wanted) } : {};
}

type PortDay = { port: string; date: string; at: Date };

/** How many days after today a date is at a port; no day of a port that there is not. */
async function daysFromToday(db: Executor, { port, date, at }: PortDay): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select ${date}::date - (${at}::timestamptz at time zone time_zone)::date as days from port where slug = ${port}
  `.execute(db);
  return rows[0]?.days ?? Number.POSITIVE_INFINITY;
}
