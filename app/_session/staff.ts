import { redirect } from "next/navigation";
import { cache } from "react";
import type { StaffAct } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { findStaffInSession, type StaffInSession } from "#server/staff/staff-session.ts";
import { cookieHeader } from "./account-cookies.ts";
import { isFormShownAgain, mustProve, provePath } from "./prove-staff.ts";
import { type DoorAbout, turnRefused, turnToSignIn } from "./refuse-staff.ts";

/** The member of staff who asks, set up or not; null for anybody else. One look-up a request. */
export const staffWhoAsks = cache(
  async (): Promise<StaffInSession | null> => findStaffInSession(database(), await cookieHeader(), now()),
);

/**
 * The gate of every page of the console: who asks, or turned away. Where the policy says no, a page
 * says why. Before a grave act it leads to the proof, but not while it answers a form that asks for it.
 * @param about the port or the party that the page is about.
 */
export async function demandStaff(act: StaffAct, about: DoorAbout = {}): Promise<StaffInSession> {
  const staff = await staffWhoAsks();
  if (!staff?.isEnrolled) redirect(turnToSignIn(act));
  const refused = await turnRefused(staff, act, about);
  if (refused) redirect(refused);
  if (mustProve(staff, act) && !isFormShownAgain(staff, act)) redirect(provePath());
  return staff;
}
