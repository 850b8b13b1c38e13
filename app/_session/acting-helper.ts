import type { ActingHelper } from "#server/helper/act-under-grant.ts";
import type { HelperAtPlace } from "./place-session.ts";

/** The helper who acts in a session, as the database asks for one; undefined for a person at their own place. */
export function actingHelper(
  { helper }: { helper?: HelperAtPlace | undefined },
  withSecret = false,
): ActingHelper | undefined {
  return helper && { grantId: helper.grantId, helperId: helper.helperId, withSecret };
}
