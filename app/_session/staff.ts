import { redirect } from "next/navigation";
import { cache } from "react";
import { refusalFor, type StaffAct } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { findStaffInSession, type StaffInSession } from "#server/staff/staff-session.ts";
import { cookieHeader } from "./account-cookies.ts";
import { isFormShownAgain, mustProve, provePath } from "./prove-staff.ts";
import { refuseStaff, turnToSignIn } from "./refuse-staff.ts";

/** The member of staff who asks, set up or not; null for anybody else. One look-up a request. */
export const staffWhoAsks = cache(
  async (): Promise<StaffInSession | null> => findStaffInSession(database(), await cookieHeader(), now()),
);

/**
 * The gate of every page of the console: who asks, or turned away. Where the policy says no, a page
 * says why. Before a grave act it leads to the proof, but not while it answers a form that asks for it.
 * @param port the slug of the port that the page is about.
 */
export async function demandStaff(act: StaffAct, port: string | null = null): Promise<StaffInSession> {
  const staff = await staffWhoAsks();
  if (!staff?.isEnrolled) redirect(turnToSignIn(act));
  const refusal = refusalFor(staff, act, port);
  if (refusal) redirect(await refuseStaff(staff, { act, port, refusal }));
  if (mustProve(staff, act) && !isFormShownAgain(staff, act)) redirect(provePath());
  return staff;
}
