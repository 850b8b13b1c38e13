import { type RawBuilder, sql } from "kysely";
import type { Executor } from "#server/database/open-database.ts";
import { isId } from "./is-id.ts";
import { isOfPort, joinLivePort } from "./of-port.ts";

/** By what a door names the party that it is about: as an address or a form gave it. A pair names two. */
export type NamedParty =
  | { handle: string }
  | { person: string }
  | { proposal: string }
  | { request: string }
  | { pair: string };

/** What a name leads to: the subject of a row of the audit, and whether it is a port's. Nothing of a person is in it. */
export type FoundNamed = { subject: string; isOfPort: boolean };

/**
 * Whether the party of a name is a port's (of-port.ts), one of the two where it is a pair's; of any where no port is given.
 * @returns undefined where the name leads to nobody.
 */
export async function findNamed(db: Executor, named: NamedParty, port: string | null): Promise<FoundNamed | undefined> {
  const which = whichOf(named);
  if (!which) return undefined;
  const { rows } = await sql<{ id: string; isOfPort: boolean }>`
    select application.id, ${isOfPort(port)} as "isOfPort" from application ${joinLivePort} where ${which}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const subject = "pair" in named ? `duplicate/${named.pair}` : `application/${found.id}`;
  return { subject, isOfPort: rows.some((row) => row.isOfPort) };
}

/** Which rows of `application` a name means; undefined where it can be nobody's. */
function whichOf(named: NamedParty): RawBuilder<boolean> | undefined {
  if ("handle" in named) return /^\d+$/.test(named.handle) ? sql`application.handle = ${named.handle}` : undefined;
  const [id = ""] = Object.values<string>(named);
  if (!isId(id)) return undefined;
  if ("person" in named) return sql`application.id = (select application_id from person where id = ${id}::uuid)`;
  if ("proposal" in named)
    return sql`application.id = (select application_id from urgent_proposal where id = ${id}::uuid)`;
  if ("request" in named)
    return sql`application.id = (select application_id from correction_request where id = ${id}::uuid)`;
  return sql`exists (select from duplicate_pair pair
    where pair.id = ${id}::uuid and application.id in (pair.one_id, pair.other_id))`;
}
