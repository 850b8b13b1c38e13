import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSlipOf, nearSpellings } from "./near-spellings.ts";

const word = fc.stringMatching(/^[A-Z]{4,14}$/);
const letter = fc.stringMatching(/^[A-Z]$/);

/** One slip of the hand, made without knowing how it is looked for. */
const slip = fc.tuple(word, fc.nat(), letter, fc.nat(3)).map(([meant, place, other, kind]) => {
  const letters = [...meant];
  const at = place % letters.length;
  if (kind === 0) letters.splice(at, 0, other);
  if (kind === 1) letters.splice(at, 1);
  if (kind === 2) letters.splice(at, 1, other);
  if (kind === 3) letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  return { meant, written: letters.join("") };
});

describe("near spellings", () => {
  it("meet after any one slip", () => {
    fc.assert(
      fc.property(slip, ({ meant, written }) => {
        const near = nearSpellings(meant);
        expect(nearSpellings(written).some((spelling) => near.includes(spelling))).toBe(true);
        if (written !== meant) expect(isSlipOf(written, meant)).toBe(true);
      }),
    );
  });

  it("do not meet when three letters differ", () => {
    fc.assert(
      fc.property(word, (meant) => {
        const written = `${meant.slice(0, -3)}123`;
        expect(nearSpellings(written).some((spelling) => nearSpellings(meant).includes(spelling))).toBe(false);
        expect(isSlipOf(written, meant)).toBe(false);
      }),
    );
  });

  it("keep numbers of streets apart", () => {
    expect(nearSpellings("5")).toEqual(["5"]);
    expect(nearSpellings("45").includes("4")).toBe(false);
  });

  it("count one slip and no more", () => {
    expect(isSlipOf("STREET", "STREET")).toBe(true);
    expect(isSlipOf("STRET", "STREET")).toBe(true);
    expect(isSlipOf("STERET", "STREET")).toBe(true);
    expect(isSlipOf("STEERT", "STREET")).toBe(false);
    expect(isSlipOf("STRE", "STREET")).toBe(false);
  });
});
