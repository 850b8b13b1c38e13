import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Tables } from "#server/database/tables.ts";
import { readSettings } from "#server/settings.ts";

/** Whether a letter to an application goes anywhere: by e-mail, or to a telephone where this installation writes to those. */
export function isReached(row: Pick<Selectable<Tables["application"]>, "has_email" | "wants_sms">): boolean {
  return row.has_email || (row.wants_sms && hasSms());
}

/** The same, as a condition on `application` in a query. */
export function isReachedInSql(): RawBuilder<boolean> {
  return hasSms() ? sql`(application.has_email or application.wants_sms)` : sql`application.has_email`;
}

const hasSms = () => readSettings().SMS_FOLDER !== undefined;

/** The columns that say whether a letter reaches an application. */
export const reachColumns = ["application.has_email", "application.wants_sms"] as const;
