import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offerDeadline, offerEndsAt, sweptDeadline } from "./deadline.ts";
import { type AnsweredOffer, decideAnswer } from "./decide-answer.ts";
import { oddsOf, waitsOf } from "./odds.ts";

const at = (text: string) => new Date(`2026-${text}Z`);

describe("an offer's deadline", () => {
  it.each([
    ["three days after it was made", "12-10T15:00", false, "12-04T17:00"],
    ["not after the appointment", "12-03T15:00", false, "12-03T15:00"],
    ["three days before the appointment where no letter reaches", "12-20T15:00", true, "12-17T15:00"],
    ["never sooner for those whom no letter reaches", "12-05T15:00", true, "12-04T17:00"],
  ])("is %s", (_, starts, isStanding, expected) => {
    const deadline = offerDeadline({ madeAt: at("12-01T17:00"), startsAt: at(starts), offerHours: 72, isStanding });
    expect(deadline).toEqual(at(expected));
  });
});

describe("a sweep", () => {
  it("ends no offer before the grace that an answer has, and none later", () => {
    expect(sweptDeadline(offerEndsAt(at("12-04T17:00")))).toEqual(at("12-04T17:00"));
  });
});

describe("an answer to an offer", () => {
  const open: AnsweredOffer = { state: "open", expiresAt: at("12-04T17:00"), startsAt: at("12-10T15:00") };

  it("confirms or declines, and declining costs nothing", () => {
    expect(decideAnswer(open, "confirm", at("12-02T00:00"))).toMatchObject({ offer: "confirmed", frees: false });
    expect(decideAnswer(open, "decline", at("12-02T00:00"))).toMatchObject({ offer: "declined", standing: "waiting" });
  });

  it("counts within the grace that everybody has, and not after it", () => {
    expect(decideAnswer(open, "confirm", at("12-04T17:14"))).toMatchObject({ ok: true });
    expect(decideAnswer(open, "confirm", offerEndsAt(open.expiresAt))).toEqual({ ok: false, refusal: "offer-over" });
  });

  it("given twice changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.constantFrom("confirm" as const, "decline" as const), (answer) => {
        const first = decideAnswer(open, answer, at("12-02T00:00"));
        if (!first.ok || first.repeated) throw new Error("the first answer must count");
        expect(decideAnswer({ ...open, state: first.offer }, answer, at("12-02T00:00"))).toEqual({
          ok: true,
          repeated: true,
        });
      }),
    );
  });

  it("gives a confirmed appointment back until it begins", () => {
    const confirmed: AnsweredOffer = { ...open, state: "confirmed" };
    expect(decideAnswer(confirmed, "decline", at("12-09T00:00"))).toMatchObject({ offer: "cancelled", frees: true });
    expect(decideAnswer(confirmed, "decline", at("12-10T15:00"))).toEqual({ ok: false, refusal: "appointment-over" });
  });

  it.each(["declined", "cancelled", "lapsed", "came", "did-not-come"] as const)(
    "cannot confirm what is %s",
    (state) => {
      expect(decideAnswer({ ...open, state }, "confirm", at("12-02T00:00")).ok).toBe(false);
    },
  );
});

describe("what is said of the odds", () => {
  it.each([
    [[], undefined],
    [[{ waiting: 0, offers: 0 }], undefined],
    [[{ waiting: 200, offers: 10 }], { draws: 1, outOf: 100, offers: 5 }],
    [
      [
        { waiting: 80_000, offers: 440 },
        { waiting: 80_000, offers: 400 },
      ],
      { draws: 2, outOf: 1000, offers: 5 },
    ],
    [[{ waiting: 300_000, offers: 60 }], { draws: 1, outOf: 10_000, offers: 2 }],
    [[{ waiting: 300_000, offers: 0 }], { draws: 1, outOf: 10_000, offers: 0 }],
  ])("of %j is %j", (past, odds) => {
    expect(oddsOf(past)).toEqual(odds);
  });

  it("never promises more than happened", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), fc.nat(300_000), (waiting, offers) => {
        const odds = oddsOf([{ waiting, offers: Math.min(waiting, offers) }]);
        expect((odds?.offers ?? 0) / (odds?.outOf ?? 1)).toBeLessThanOrEqual(
          Math.min(waiting, offers) / waiting + 1e-9,
        );
      }),
    );
  });

  it("names the days that half and nine of ten waited", () => {
    expect(waitsOf([])).toBeUndefined();
    expect(waitsOf([5])).toEqual({ half: 5, nineOfTen: 5 });
    expect(waitsOf([10, 1, 9, 2, 8, 3, 7, 4, 6, 5])).toEqual({ half: 5, nineOfTen: 9 });
  });
});
