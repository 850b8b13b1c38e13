import { isDatabaseAway } from "#server/database/is-database-away.ts";
import { requestNotes } from "#server/front/request-notes.ts";
import { faultFields } from "#server/log.ts";

/**
 * Next says what was thrown; the front writes it beside the code of its error page. What an answer was asked for is
 * known already. To ask the database once more would say nothing: of many who wait for it, only some are turned away.
 */
export function onRequestError(fault: unknown): void {
  const notes = requestNotes();
  if (!notes || notes.answer !== undefined) return;
  notes.fault = faultFields(fault);
  if (isDatabaseAway(fault)) notes.answer = 503;
}
