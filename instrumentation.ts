import { requestNotes } from "#server/front/request-notes.ts";
import { faultFields } from "#server/log.ts";

/** Next says what was thrown; the front writes it beside the code of its error page. */
export function onRequestError(fault: unknown): void {
  const notes = requestNotes();
  if (notes) notes.fault = faultFields(fault);
}
