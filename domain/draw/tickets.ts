// The rule: everybody has four tickets, and one more for every full week of waiting, up to twelve more.
// A case that two members of staff found urgent has twice as many. Nothing else gives a ticket.

/** The table of tickets, published with every run. */
export const ticketTable = { base: 4, perWeek: 1, maxWeeks: 12, urgentTimes: 2, max: 64 } as const;

/** Tickets of an application that has waited so many days. */
export function ticketsFor(waitDays: number, isUrgent: boolean): number {
  const { base, perWeek, maxWeeks, urgentTimes, max } = ticketTable;
  const weeks = Math.min(maxWeeks, Math.max(0, Math.floor(waitDays / 7)));
  return Math.min(max, (base + perWeek * weeks) * (isUrgent ? urgentTimes : 1));
}
