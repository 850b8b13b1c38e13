import type { Selectable } from "kysely";
import type { Tables } from "#server/database/tables.ts";

/** What a re-seating is about: it stands in the table, proposed or approved. */
export type Reseating = Pick<
  Selectable<Tables["reseating"]>,
  "id" | "kind" | "port_slug" | "from_on" | "to_on" | "block_id" | "places" | "application_id"
>;

/** The columns of a re-seating that say what it is about. */
export const reseatingColumns = [
  "reseating.id",
  "kind",
  "reseating.port_slug",
  "from_on",
  "to_on",
  "block_id",
  "places",
  "reseating.application_id",
] as const;
