import { secretField } from "#domain/helper/secret-field.ts";
import { type ReceiptProblem, readNumber } from "#domain/receipt/read-receipt.ts";
import { database } from "#server/database/open-database.ts";
import { answerWith } from "#server/front/answer-with.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { takeTurn } from "#server/limits.ts";
import { isSecretOf, readHandle } from "#server/place/open-place.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import type { HelperAtPlace } from "./place-session.ts";

/** What a person typed beside a helper: the secret, something else, or nothing that could be asked for. */
export type TypedSecret = "right" | "not-asked" | ReceiptProblem | "no-match";

/**
 * Whether the person typed the secret of this place into a helper's form. A person at their own place is not asked.
 * What was typed goes nowhere else.
 */
export async function typedSecret(
  { place, helper }: { place: PlaceId; helper?: HelperAtPlace | undefined },
  form: FormData,
): Promise<TypedSecret> {
  if (!helper) return "not-asked";
  const said = await secretTypedIn(form, place);
  if (said !== "right") refuseHelper(said === "no-match" ? said : "needs-secret");
  return said;
}

/** Whether a form has the secret of this place in it, whoever asks, with the limits of opening the place. */
export async function secretTypedIn(form: FormData, place: PlaceId): Promise<Exclude<TypedSecret, "not-asked">> {
  const typed = form.get(secretField);
  const read = readNumber("secret", typeof typed === "string" ? typed : "");
  if (!read.ok) return read.problem;
  const turn = await takeTurn("open-place", { handle: await readHandle(database(), place), ...whereFrom() });
  if (turn.kind === "later") answerWith(429);
  return (await isSecretOf(database(), place, read.digits)) ? "right" : "no-match";
}
