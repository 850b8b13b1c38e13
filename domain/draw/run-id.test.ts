import { expect, it } from "vitest";
import { hexOf } from "./bytes.ts";
import { runIdOf, runNameOf } from "./run-id.ts";

it("names a run by its day and number", () => {
  expect(hexOf(runIdOf("2026-11-22", 1))).toBe("0135290200000001");
  expect(runNameOf("2026-11-22", 1)).toBe("20261122-1");
});
