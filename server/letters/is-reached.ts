import type { Selectable } from "kysely";
import type { Tables } from "#server/database/tables.ts";
import { readSettings } from "#server/settings.ts";

/** Whether a letter to an application goes anywhere: by e-mail, or to a telephone where this installation writes to those. */
export function isReached(row: Pick<Selectable<Tables["application"]>, "has_email" | "wants_sms">): boolean {
  return row.has_email || (row.wants_sms && readSettings().SMS_FOLDER !== undefined);
}

/** The columns that say whether a letter reaches an application. */
export const reachColumns = ["application.has_email", "application.wants_sms"] as const;
