import { expect, it } from "vitest";
import { addDays } from "../application/calendar-date.ts";
import { dueReminder } from "./reminder.ts";

const on = "2030-03-12";

/** Every reminder of an appointment whose party said yes so many days before, by a clock that may stand still for a while. */
function remindersFrom(confirmed: number, isAsleep = (_left: number) => false): string[] {
  const sent: string[] = [];
  let reminded: number | null = null;
  for (let left = confirmed; left >= -1; left -= 1) {
    const today = addDays(on, -left);
    const due: number | undefined = isAsleep(left)
      ? undefined
      : dueReminder({ today, on, confirmedOn: addDays(on, -confirmed), reminded });
    if (due === undefined) continue;
    reminded = due;
    sent.push(`${due} on ${left}`);
  }
  return sent;
}

it.each([
  [20, ["7 on 7", "2 on 2", "1 on 1"]],
  [8, ["7 on 7", "2 on 2", "1 on 1"]],
  [7, ["2 on 2", "1 on 1"]],
  [3, ["2 on 2", "1 on 1"]],
  [2, ["1 on 1"]],
  [1, []],
  [0, []],
])("who said yes %i days before is reminded %j", (confirmed, expected) => {
  expect(remindersFrom(confirmed)).toEqual(expected);
});

it("goes out later where its day was missed, once, and never on the day itself", () => {
  expect(remindersFrom(20, (left) => left > 4)).toEqual(["7 on 4", "2 on 2", "1 on 1"]);
  expect(remindersFrom(20, (left) => left > 1)).toEqual(["1 on 1"]);
  expect(remindersFrom(20, (left) => left > 0)).toEqual([]);
});
