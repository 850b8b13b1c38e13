import { expect, test } from "vitest";
import { instantIn } from "./instant-in.ts";

const nine = new Date("2030-03-12T09:00:00Z");

test.each([
  ["2030-03-12T09:00Z", undefined, nine],
  ["2030-03-12 11:00:00+02:00", undefined, nine],
  ["2030-03-12 09:00", "Z", nine],
  ["2030-03-12T10:00+01:00", "Z", nine],
  ["2030-03-12T09:00", undefined, undefined],
  ["2030-02-30 09:00", "Z", undefined],
  ["2030-03-12 25:00", "Z", undefined],
  ["2030-03-12", "Z", undefined],
  ["", "Z", undefined],
])("reads %j, with %j where no zone is written", (text, zone, instant) => {
  expect(instantIn(text, zone)).toEqual(instant);
});
