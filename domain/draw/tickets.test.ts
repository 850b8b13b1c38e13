import { describe, expect, it } from "vitest";
import { ticketsFor } from "./tickets.ts";

describe("tickets", () => {
  it.each([
    { waitDays: 0, isUrgent: false, tickets: 4 },
    { waitDays: 6, isUrgent: false, tickets: 4 },
    { waitDays: 7, isUrgent: false, tickets: 5 },
    { waitDays: 83, isUrgent: false, tickets: 15 },
    { waitDays: 84, isUrgent: false, tickets: 16 },
    { waitDays: 3650, isUrgent: false, tickets: 16 },
    { waitDays: 0, isUrgent: true, tickets: 8 },
    { waitDays: 84, isUrgent: true, tickets: 32 },
    { waitDays: -1, isUrgent: false, tickets: 4 },
  ])("are $tickets after $waitDays days, urgent: $isUrgent", ({ waitDays, isUrgent, tickets }) => {
    expect(ticketsFor(waitDays, isUrgent)).toBe(tickets);
  });
});
