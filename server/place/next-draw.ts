import { readSettings } from "#server/settings.ts";

/** The instant of the next daily draw after `at`; a draw that runs late is not waited for. */
export function nextDrawAt(at: Date): Date {
  const [hour, minute] = readSettings().DRAW_AT.split(":").map(Number) as [number, number];
  const next = new Date(at);
  next.setUTCHours(hour, minute, 0, 0);
  if (next <= at) next.setUTCDate(next.getUTCDate() + 1);
  return next;
}
