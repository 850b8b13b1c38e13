import { sql } from "kysely";
import type { PortSlug } from "#domain/application/ports.ts";
import type { Database, Executor } from "#server/database/open-database.ts";
import { type Port, readPorts } from "#server/database/read-ports.ts";
import type { Reseating } from "./reseating-row.ts";

/**
 * Whether a party may be kept away from the port of a safety move: it can reach another one. Its row is locked, so that it
 * stays so until the move is decided.
 */
export async function hasOtherPort(tx: Executor, proposal: string): Promise<boolean> {
  const party = await tx
    .selectFrom("reseating")
    .innerJoin("application", "application.id", "reseating.application_id")
    .innerJoin("port", "port.slug", "reseating.port_slug")
    .select(["application.prefs", "port.code"])
    .where("reseating.id", "=", proposal)
    .forUpdate("application")
    .executeTakeFirst();
  return !party || without(party.prefs, party.code).some((code) => code > 0);
}

/** From the approval of a safety move on, no draw and no move gives the party a place at that port. It keeps its day. */
export async function avoidPort(tx: Executor, moved: Reseating, at: Date): Promise<void> {
  const { id, kind, application_id, port_slug } = moved;
  if (kind !== "safety" || !application_id) return;
  const { prefs, code } = await tx
    .selectFrom("application")
    .innerJoin("port", (join) => join.on("port.slug", "=", port_slug))
    .select(["application.prefs", "port.code"])
    .where("application.id", "=", application_id)
    .forUpdate("application")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("avoided_port")
    .values({ reseating_id: id, application_id, port_slug, since_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .updateTable("application")
    .set({ prefs: without(prefs, code) })
    .where("id", "=", application_id)
    .execute();
}

/** Of the ports that a party names, those that it can be offered, in its order. */
export async function offerablePorts(tx: Executor, application: string, ports: readonly PortSlug[]) {
  const avoided = await selectAvoided(tx, application).execute();
  return ports.filter((slug) => !avoided.some(({ port_slug }) => port_slug === slug));
}

/** The ports that a party is not offered, since it was moved away from them for its safety. */
export async function readAvoidedPorts(db: Database, application: string): Promise<Port[]> {
  const avoided = await selectAvoided(db, application).execute();
  if (avoided.length === 0) return [];
  return (await readPorts(db)).filter(({ slug }) => avoided.some(({ port_slug }) => port_slug === slug));
}

/** Whether a party is not offered the port that it won, for its safety. For a statement about `award`. */
export const isAvoided = sql<boolean>`exists (select from avoided_port
  where avoided_port.application_id = award.application_id and avoided_port.port_slug = award.port_slug
    and avoided_port.lifted_at is null)`;

function selectAvoided(db: Executor, application: string) {
  return db
    .selectFrom("avoided_port")
    .select("port_slug")
    .where("application_id", "=", application)
    .where("lifted_at", "is", null);
}

/** Port codes without one of them, as a draw packs them. */
function without(prefs: Uint8Array, code: number): Uint8Array {
  const kept = new Uint8Array(prefs.length);
  kept.set([...prefs].filter((each) => each !== code));
  return kept;
}
