import { expect, it } from "vitest";
import { counterReasons, isCounterReason, isReadingReason, toldReasons } from "./reading-reason.ts";

it("nobody says at the counter that no letter reaches the person, and whoever said it elsewhere is told of", () => {
  expect([...counterReasons]).toEqual(["check-in", "person-asks", "urgent-need", "relation", "safety"]);
  expect([isCounterReason("unreached"), isReadingReason("unreached")]).toEqual([false, true]);
  expect(toldReasons).toContain("unreached");
});
