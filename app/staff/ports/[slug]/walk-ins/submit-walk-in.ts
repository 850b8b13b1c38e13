"use server";
import { dayIn } from "#app/_i18n/format-time.ts";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { isId } from "#server/staff/is-id.ts";
import { seePort } from "#server/staff/see-port.ts";
import { type KeptWalkIn, keepWalkIn, type WalkIn } from "#server/walk-ins/walk-ins.ts";
import { largestWalkIn } from "./walk-in-size.ts";

/** Keeps one party that came without an appointment: it is given places, or turned away and counted. */
export async function submitWalkIn(port: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "check-in", port }, throwFault, async ({ staff }) => {
    const seen = await seePort(database(), staff.id, port);
    const outcome = form.get("outcome") === "given" ? "given" : "turned-away";
    const size = Math.min(largestWalkIn, Math.max(1, Number.parseInt(typedText(form, "size"), 10) || 1));
    const press = typedText(form, "press");
    if (!seen || !isId(press)) return { goTo: "/staff" };
    const walkIn = { id: press, port, date: dayIn(seen.timeZone, now()), size, outcome, at: now() } as const;
    const kept = await keepWalkIn(database(), staff.id, walkIn);
    return { goTo: `/staff/ports/${port}/walk-ins?note=${noteOf(walkIn, kept)}` };
  });
}

/** What the page says then: of what is kept, and not of what was asked for where that is another party. */
function noteOf(asked: WalkIn, kept: KeptWalkIn | undefined): string {
  if (!kept) return "full";
  if (kept.isUndone) return "undone-before";
  const isAsked = (["port", "date", "size", "outcome"] as const).every((part) => kept[part] === asked[part]);
  return isAsked ? `${kept.outcome}&number=${kept.number}` : "kept-before";
}
