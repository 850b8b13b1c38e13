"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { dateInZone } from "#domain/capacity/block-start.ts";
import { isClosureReason } from "#domain/capacity/reseating.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { proposeClosure } from "#server/reseat/reseatings.ts";
import { closureDays } from "./closure-days.ts";

/** Proposes that a port closes; another member of staff decides. */
export async function submitClose(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const [port, from, to] = [typedText(form, "port"), typedText(form, "from"), typedText(form, "to")];
  const reason = typedText(form, "reason");
  const typed = { port, from, to, reason };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "propose-reseating", proving }, faultOf(typed), async ({ staff }) => {
    const at = now();
    const ports = await readPorts(database());
    const days = closureDays(ports, at);
    const problems: Problem[] = [];
    const closing = ports.find(({ slug }) => slug === port);
    if (!closing) problems.push({ path: "port", problem: "missing" });
    if (!days.includes(from)) problems.push({ path: "from", problem: "missing" });
    else if (closing && from < dateInZone(at, closing.timeZone)) problems.push({ path: "from", problem: "over" });
    if (!days.includes(to)) problems.push({ path: "to", problem: "missing" });
    else if (to < from) problems.push({ path: "to", problem: "before" });
    if (!isClosureReason(reason)) problems.push({ path: "reason", problem: "missing" });
    if (problems.length > 0 || !isClosureReason(reason)) return { typed, problems };
    const id = await proposeClosure(database(), staff.id, { port, from, to, reason, at });
    return { goTo: `/staff/reseating/${id}?note=kept` };
  });
}
