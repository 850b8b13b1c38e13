import { sql } from "kysely";
import type { Database } from "#server/database/open-database.ts";
import { accountAuth, idleEnd, longestSessionHours } from "./account-auth.ts";
import { type AccountKind, tablesOf } from "./account-kind.ts";

/**
 * The account whose session a request's cookies carry, and when it was last proved whose it is; or undefined. Asking
 * renews the session: it ends after some minutes in which nobody asks, and after 12 hours in any case.
 */
export async function renewSession(
  db: Database,
  kind: AccountKind,
  { cookie, at }: { cookie: string; at: Date },
): Promise<{ id: string; provedAt: Date } | undefined> {
  // Nearly every request is of somebody without an account: it costs nothing.
  if (!cookie.includes(`paso-${kind}`)) return undefined;
  const found = await accountAuth(db, kind).api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return undefined;
  const { session, owner } = tablesOf(kind);
  const provedAt = kind === "staff" ? sql`coalesce(proved_at, created_at)` : sql`created_at`;
  const { rows } = await sql<{ id: string; provedAt: Date }>`
    update ${session} set expires_at = ${idleEnd(kind, at)}, updated_at = ${at}
    where id = ${found.session.id} and expires_at > ${at}
      and created_at > ${new Date(at.getTime() - longestSessionHours * 3_600_000)}
    returning ${owner} as id, ${provedAt} as "provedAt"
  `.execute(db);
  return rows[0];
}

/** What changes how somebody signs in is open for so many minutes after a sign-in: a session left open is not enough. */
export const newSessionMinutes = 15;

/** Whether the session that a request's cookies carry was begun just now. */
export async function isSessionNew(
  db: Database,
  kind: AccountKind,
  { cookie, at }: { cookie: string; at: Date },
): Promise<boolean> {
  const found = await accountAuth(db, kind).api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return false;
  return found.session.createdAt.getTime() > at.getTime() - newSessionMinutes * 60_000;
}

/** Ends the session that a request's cookies carry. */
export async function endSession(db: Database, kind: AccountKind, cookie: string): Promise<string[]> {
  const { headers } = await accountAuth(db, kind).api.signOut({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  });
  return headers.getSetCookie();
}
