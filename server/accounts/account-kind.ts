import { sql } from "kysely";
import type { HelperId } from "#domain/helper/helper-id.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";

/**
 * Whose accounts. Each kind has its own tables (`<kind>`, `<kind>_session`, …), cookies and key, so that
 * nothing of one kind ever opens a door of the other.
 */
export type AccountKind = "staff" | "helper";

/** An account that its session, or its sign-in, has told us of. */
export type Account = { kind: "staff"; id: StaffId; email: string } | { kind: "helper"; id: HelperId; email: string };

/** An account as an entry of the audit names it. */
export function subjectOf({ kind, id }: Pick<Account, "kind" | "id">): string {
  return `${kind}/${id}`;
}

/** The tables of a kind, for statements that are the same for each. */
export function tablesOf(kind: AccountKind) {
  return {
    session: sql.table(`${kind}_session`),
    credential: sql.table(`${kind}_credential`),
    secondStep: sql.table(`${kind}_two_factor`),
    passkey: sql.table(`${kind}_passkey`),
    challenge: sql.table(`${kind}_passkey_challenge`),
    /** The column that says whose row it is. */
    owner: sql.ref(`${kind}_id`),
  };
}

/** Makes an account of an id that a sign-in has proved. For server/accounts only. */
export function accountOf(kind: AccountKind, id: string, email: string): Account {
  return kind === "staff" ? { kind, id: id as StaffId, email } : { kind, id: id as HelperId, email };
}
