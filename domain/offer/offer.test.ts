import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MadeOffer, offerDeadline, offerEndsAt, standsLonger, sweptDeadline } from "./deadline.ts";
import { type AnsweredOffer, decideAnswer } from "./decide-answer.ts";
import { drawsWithParties, oddsOf, waitsOf } from "./odds.ts";

const at = (text: string) => new Date(`2026-${text}Z`);

describe("an offer's deadline", () => {
  it.each([
    ["three days after it was made", "12-10T15:00", false, "12-04T17:00"],
    ["not after the appointment", "12-03T15:00", false, "12-03T15:00"],
    ["three days before the appointment where no letter reaches", "12-20T15:00", true, "12-17T15:00"],
    ["never sooner for those whom no letter reaches", "12-05T15:00", true, "12-04T17:00"],
  ])("is %s", (_, starts, isStanding, expected) => {
    const hours = { offerHours: 72, graceHours: 0 };
    const deadline = offerDeadline({ madeAt: at("12-01T17:00"), startsAt: at(starts), ...hours, isStanding });
    expect(deadline).toEqual(at(expected));
  });

  const day = 24 * 3_600_000;
  const made = fc.record({
    madeAt: fc.date({ min: at("12-01T00:00"), max: at("12-02T00:00"), noInvalidDate: true }),
    leadHours: fc.integer({ min: 60, max: 24 * 24 }),
    offerHours: fc.constantFrom(1, 24, 72, 96),
    graceHours: fc.integer({ min: 0, max: 48 }),
  });
  const end = (offer: MadeOffer) =>
    offerEndsAt({ expiresAt: offerDeadline(offer), startsAt: offer.startsAt }, offer.graceHours).getTime();

  it("never lets an answer count after the appointment has begun, nor a standing offer longer than is said", () => {
    fc.assert(
      fc.property(made, ({ leadHours, ...offer }) => {
        const startsAt = new Date(offer.madeAt.getTime() + leadHours * 3_600_000);
        const [usual, standing] = [false, true].map((isStanding) => end({ ...offer, startsAt, isStanding }));
        expect(usual).toBeLessThanOrEqual(startsAt.getTime());
        // For those whom no letter reaches: until three days before the appointment, or as long as for others.
        expect(standing).toBe(Math.max(usual as number, startsAt.getTime() - 3 * day));
      }),
    );
  });
});

describe("an offer for those whom no letter reaches", () => {
  const hours = { offerHours: 72, graceHours: 12 };
  const made = (starts: string, isStanding: boolean) => {
    const offer = { madeAt: at("12-01T17:00"), startsAt: at(starts), isStanding };
    return { ...offer, expiresAt: offerDeadline({ ...offer, ...hours }) };
  };

  it.each([
    ["more time, long before the appointment", "12-20T15:00", true, true],
    ["no more time than others, close to the appointment", "12-07T15:00", true, false],
    ["no more time, where a letter does reach", "12-20T15:00", false, false],
  ])("gives %s", (_, starts, isStanding, longer) => {
    expect(standsLonger(made(starts, isStanding), hours.offerHours)).toBe(longer);
  });
});

describe("a sweep", () => {
  it("ends no offer before the grace that an answer has, and none later", () => {
    const [expiresAt, startsAt] = [at("12-04T17:00"), at("12-10T15:00")];
    expect(sweptDeadline(offerEndsAt({ expiresAt, startsAt }, 12), 12)).toEqual(expiresAt);
  });
});

describe("an answer to an offer", () => {
  const open: AnsweredOffer = { state: "open", endsAt: at("12-05T05:00"), startsAt: at("12-10T15:00") };

  it("confirms or declines, and declining costs nothing", () => {
    expect(decideAnswer(open, "confirm", at("12-02T00:00"))).toMatchObject({ offer: "confirmed", frees: false });
    expect(decideAnswer(open, "decline", at("12-02T00:00"))).toMatchObject({ offer: "declined", standing: "waiting" });
  });

  it("counts within the grace that everybody has, and not after it", () => {
    expect(decideAnswer(open, "confirm", at("12-05T04:59:59.999"))).toMatchObject({ ok: true });
    for (const answer of ["confirm", "decline"] as const) {
      expect(decideAnswer(open, answer, open.endsAt)).toEqual({ ok: false, refusal: "offer-over" });
    }
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

  it.each(["declined", "cancelled", "lapsed", "moved", "turned", "came", "did-not-come"] as const)(
    "cannot confirm what is %s",
    (state) => {
      expect(decideAnswer({ ...open, state }, "confirm", at("12-02T00:00")).ok).toBe(false);
    },
  );
});

describe("what is said of the odds", () => {
  it("passes over a draw in which nobody waited", () => {
    const [empty, full] = [
      { waiting: 0, offers: 0 },
      { waiting: 3, offers: 1 },
    ];
    expect(drawsWithParties([empty, full, empty])).toEqual([full]);
  });

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
