import type { Problem } from "#domain/application/problem.ts";
import { mustProveAgain, type StaffAct, shownTo } from "#domain/staff/policy.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { requestNotes, whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";
import { proveAgain } from "#server/staff/prove-again.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";
import { cookieHeader } from "./account-cookies.ts";

/** A form that can ask for the code itself, so that what was typed stays: its fields, and its state with a problem. */
export type ProvingForm<Shown> = { form: FormData; again: (problems: Problem[]) => Shown };

/** Where somebody proves again who they are, and from where they come back to what they were about to do. */
export function provePath(from = requestNotes()?.url): string {
  const to = ownPath(from);
  // What a note told is over: shown again it would seem to be about what waits for the proof.
  return `/staff/prove?to=${encodeURIComponent(to.replace(/\?note=[\w-]+$/, ""))}`;
}

/** A path of the console, or its first page: an address from outside leads nowhere else. */
export function ownPath(path: string | undefined): string {
  return path && /^\/staff(?:\/[\w[\]-]+)*(?:\?[\w=&.-]*)?$/.test(path) ? path : "/staff";
}

/** Whether a member of staff must prove again who they are before an act. */
export function mustProve(staff: StaffInSession, act: StaffAct): boolean {
  return mustProveAgain(act, staff.provedAt, now());
}

/** Whether a form can ask for the proof in itself: only where the page that it is on shows nobody. */
export function mayAskInForm(staff: StaffInSession, act: StaffAct): boolean {
  return shownTo(staff.role, act).length === 0;
}

/** Whether the page of a form is shown again in the answer to it, where a turn to another page would lose what was typed. */
export function isFormShownAgain(staff: StaffInSession, act: StaffAct): boolean {
  return requestNotes()?.answeredAct === act && mayAskInForm(staff, act);
}

/** Checks a typed code; undefined where it proves, else what is wrong with it. */
export async function problemOfProof(staff: StaffInSession, code: string): Promise<string | undefined> {
  if (code.trim() === "") return "needed";
  const turn = await takeTurn("staff-sign-in", { handle: staff.email, ...whereFrom() });
  if (turn.kind === "later") return "later";
  const proof = await proveAgain(database(), staff.id, { cookie: await cookieHeader(), code, at: now() });
  return proof === "proved" ? undefined : proof;
}
