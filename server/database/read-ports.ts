import type { Executor } from "./open-database.ts";

/** A port as people need to know it. */
export type Port = {
  slug: string;
  code: number;
  name: string;
  city: string;
  state: string;
  /** The place on the other side of the border. */
  across: string;
  address: string;
  telephone: string;
  hours: string;
  timeZone: string;
};

/** Every port, from west to east. */
export async function readPorts(db: Executor): Promise<Port[]> {
  const rows = await db.selectFrom("port").selectAll().orderBy("position").execute();
  return rows.map(({ time_zone, position: _, ...port }) => ({ ...port, timeZone: time_zone }));
}
