import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burstFromOneChannel, channelDaysOf } from "./burst-from-one-channel.ts";
import { oneContactForMany } from "./one-contact-for-many.ts";
import { lookAlikeText, oneDocumentTwoSpellings } from "./one-document-two-spellings.ts";
import { onePersonOften } from "./one-person-often.ts";
import { innocentCauses, patternNames, type Sighting } from "./patterns.ts";

let number = 0;
function sighting(more: Partial<Sighting>): Sighting {
  number++;
  const [party, surnames] = [`P${number}`, [`${"bcdfg"[number % 5]}a${"mnprt"[Math.floor(number / 5) % 5]}o${number}`]];
  return { party, day: "2026-05-10", channel: "script", people: [], contacts: [], documents: [], surnames, ...more };
}
const many = (count: number, more: (at: number) => Partial<Sighting>) =>
  Array.from({ length: count }, (_, at) => sighting(more(at)));
const dayAt = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
const none = new Map<string, number>();

describe("one person often", () => {
  it("shows five parties within thirty days, and the one with 466 in a month", () => {
    expect(onePersonOften(many(4, () => ({ people: ["ana"] })))).toEqual([]);
    expect(onePersonOften(many(466, (at) => ({ people: ["ana"], day: dayAt(at % 30) })))[0]?.count).toBe(466);
  });

  it("does not show who tries again every month, or one party that is seen often", () => {
    expect(onePersonOften(many(12, (at) => ({ people: ["ana"], day: dayAt(at * 30) })))).toEqual([]);
    expect(onePersonOften(many(9, () => ({ people: ["ana"], party: "one" })))).toEqual([]);
  });
});

describe("one contact for many", () => {
  it("shows ten unrelated parties, and no family", () => {
    expect(
      oneContactForMany(
        many(10, () => ({ contacts: ["tel"] })),
        new Set(),
        none,
      ),
    ).toHaveLength(1);
    expect(
      oneContactForMany(
        many(9, () => ({ contacts: ["tel"] })),
        new Set(),
        none,
      ),
    ).toEqual([]);
    expect(
      oneContactForMany(
        many(30, () => ({ contacts: ["tel"], surnames: ["Quispe"] })),
        new Set(),
        none,
      ),
    ).toEqual([]);
  });

  it("never shows a helper's or a shelter's", () => {
    expect(
      oneContactForMany(
        many(500, () => ({ contacts: ["tel"] })),
        new Set(["tel"]),
        none,
      ),
    ).toEqual([]);
  });
});

describe("a burst from one channel", () => {
  const usual = (channel: string) => many(300, (at) => ({ channel, day: dayAt(at % 60) }));

  it("shows the day, with its own parties", () => {
    const burst = many(80, () => ({ channel: "api", day: dayAt(7) }));
    const [found, ...others] = burstFromOneChannel(channelDaysOf([...usual("api"), ...burst]));
    expect(others).toEqual([]);
    expect(found?.rows.length).toBe(85);
  });

  it("shows no day like the others, and never a helper's", () => {
    expect(burstFromOneChannel(channelDaysOf(usual("api")))).toEqual([]);
    const burst = many(500, () => ({ channel: "helper", day: dayAt(7) }));
    expect(burstFromOneChannel(channelDaysOf([...usual("helper"), ...burst]))).toEqual([]);
  });
});

describe("one document in two spellings", () => {
  const document = (written: string) => ({ documents: [{ written, lookAlike: lookAlikeText(written) }] });

  it("shows two parties with letters that look like digits", () => {
    expect(oneDocumentTwoSpellings([sighting(document("HT ao10s5")), sighting(document("HT a010s5"))])).toHaveLength(1);
  });

  it("shows no document that one party corrected, that is written alike, or of another country", () => {
    const party = "one";
    expect(
      oneDocumentTwoSpellings([sighting({ ...document("HT o1"), party }), sighting({ ...document("HT 01"), party })]),
    ).toEqual([]);
    expect(oneDocumentTwoSpellings([sighting(document("HT o1")), sighting(document("HT o1"))])).toEqual([]);
    expect(oneDocumentTwoSpellings([sighting(document("HT o1")), sighting(document("VE 01"))])).toEqual([]);
  });

  it("leaves digits as they are", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{5,12}$/), (digits) => {
        expect(lookAlikeText(`VE ${digits}`)).toBe(`VE ${digits}`);
      }),
    );
  });
});

describe("every pattern", () => {
  it("has innocent causes, each once", () => {
    for (const name of patternNames) {
      expect(innocentCauses[name].length, name).toBeGreaterThan(2);
      expect(new Set(innocentCauses[name]).size, name).toBe(innocentCauses[name].length);
    }
  });
});
