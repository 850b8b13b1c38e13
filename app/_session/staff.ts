import { redirect } from "next/navigation";
import { cache } from "react";
import { refusalFor, type StaffAct } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { findStaffInSession, type StaffInSession } from "#server/staff/staff-session.ts";
import { cookieHeader } from "./account-cookies.ts";

/** Where somebody goes who is not signed in, and is told so when a session has ended. */
export const signInPath = "/staff/sign-in";

/** The member of staff who asks, set up or not; null for anybody else. One look-up a request. */
export const staffWhoAsks = cache(
  async (): Promise<StaffInSession | null> => findStaffInSession(database(), await cookieHeader(), now()),
);

/**
 * The gate of every page of the console: who asks, or turned away. Where the policy says no, a page
 * says why.
 * @param port the slug of the port that the page is about.
 */
export async function demandStaff(act: StaffAct, port: string | null = null): Promise<StaffInSession> {
  const staff = await staffWhoAsks();
  if (!staff?.isEnrolled) redirect(`${signInPath}?note=ended`);
  const refusal = refusalFor(staff, act, port);
  if (refusal) redirect(`/staff/refused?why=${refusal}`);
  return staff;
}
