import { expect, test } from "vitest";
import { type GrantAnswer, grantAllows, type PlaceAct, placeActs } from "./grant.ts";

const least = { mayChange: false, mayConfirm: false };
const most = { mayChange: true, mayConfirm: true };

test.each<[PlaceAct, GrantAnswer, GrantAnswer]>([
  ["see", "yes", "yes"],
  ["change-answers", "no", "yes"],
  ["confirm-offer", "no", "yes"],
  ["still-waiting", "no", "yes"],
  ["decline-offer", "with-secret", "with-secret"],
  ["give-back", "with-secret", "with-secret"],
  ["remove-person", "with-secret", "with-secret"],
  ["withdraw", "with-secret", "with-secret"],
  ["give-access", "no", "no"],
])("%s: the least grant says %s, the widest %s", (act, ofLeast, ofMost) => {
  expect([grantAllows(least, act), grantAllows(most, act)]).toEqual([ofLeast, ofMost]);
});

test("what cannot be taken back is never a helper's alone, whatever the grant", () => {
  for (const mayChange of [true, false])
    for (const mayConfirm of [true, false])
      for (const act of placeActs.filter((each) => /decline|give|remove|withdraw/.test(each)))
        expect(grantAllows({ mayChange, mayConfirm }, act)).not.toBe("yes");
});
