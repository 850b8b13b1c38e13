import { describe, expect, it } from "vitest";
import { type DrawnParty, drawOutcome } from "./draw-outcome.ts";

const draw = { run: "20261126-1", frozenAt: new Date("2026-11-26T17:00:00Z"), closedPorts: [3, 6] };
const party: DrawnParty = { ports: [3, 1], offers: [], wonRuns: [] };
const offer = (madeAt: string, endedAt?: string, run = "20261120-1") => ({
  run,
  madeAt: new Date(madeAt),
  endedAt: endedAt ? new Date(endedAt) : undefined,
});

describe("what a draw brought", () => {
  it.each<[string, DrawnParty, string]>([
    ["nothing, where one port was open", party, "not-reached"],
    ["nothing, where every port was closed", { ...party, ports: [6, 3] }, "ports-closed"],
    ["an offer", { ...party, offers: [offer("2026-11-26T17:05:00Z", undefined, draw.run)] }, "offer"],
    ["an offer that came a day later", { ...party, wonRuns: [draw.run] }, "no-date-yet"],
    ["nothing, during an appointment", { ...party, offers: [offer("2026-11-20T17:05:00Z")] }, "had-offer"],
    [
      "nothing, during an offer that lapsed later",
      { ...party, offers: [offer("2026-11-25T17:05:00Z", "2026-11-28T17:05:00Z")] },
      "had-offer",
    ],
    [
      "nothing, after an offer that was declined before",
      { ...party, offers: [offer("2026-11-25T17:05:00Z", "2026-11-26T09:00:00Z")] },
      "not-reached",
    ],
    [
      "nothing, while it was first in the line",
      { ...party, firstInLine: [{ from: new Date("2026-11-26T09:00:00Z"), until: undefined }] },
      "first-in-line",
    ],
    [
      "nothing, after it was first in the line and had a place again",
      {
        ...party,
        firstInLine: [{ from: new Date("2026-11-25T09:00:00Z"), until: new Date("2026-11-26T09:00:00Z") }],
        offers: [offer("2026-11-26T09:00:00Z")],
      },
      "had-offer",
    ],
  ])("is %s", (_, drawn, expected) => {
    expect(drawOutcome(draw, drawn)).toBe(expected);
  });
});
