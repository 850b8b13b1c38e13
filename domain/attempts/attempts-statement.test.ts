import { describe, expect, it } from "vitest";
import { attemptsStatement, readAttemptsStatement } from "./attempts-statement.ts";

const application = "4904c286-1b2a-4c3d-8e4f-5392496691a7";
const reached = { at: new Date("2026-11-27T09:00:00Z"), origin: undefined };

describe("a statement of attempts", () => {
  it("names the device's times in order, each once, and the server's own", () => {
    const attempts = ["2026-11-26T20:15:00Z", 1_795_000_000_000, "2026-11-26T20:15:00.000Z"];
    const made = attemptsStatement({ application, attempts, more: "is left out" }, reached);
    expect(made).toEqual({
      kind: "paso/attempts/1",
      application,
      deviceTimes: ["2026-11-18T11:06:40.000Z", "2026-11-26T20:15:00.000Z"],
      reachedAt: "2026-11-27T09:00:00.000Z",
    });
    expect(readAttemptsStatement(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it.each([
    [undefined],
    [{}],
    [{ application: "1", attempts: [0] }],
    [{ application, attempts: [] }],
    [{ application, attempts: ["yesterday"] }],
    [{ application, attempts: ["2026-02-31T25:00:00Z"] }],
    [{ application, attempts: [-1] }],
    [{ application, attempts: Array(201).fill(0) }],
  ])("is not made of %j", (told) => {
    expect(attemptsStatement(told, reached)).toBeUndefined();
  });

  it("is not read out of another kind of statement", () => {
    const made = attemptsStatement({ application, attempts: [0] }, reached);
    expect(readAttemptsStatement({ ...made, kind: "paso/outages/1" })).toBeUndefined();
    expect(readAttemptsStatement({ ...made, name: "Marie" })).toBeUndefined();
  });
});
