import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCheckDigits, withCheckDigits } from "./check-digits.ts";
import { readNumber, splitReceipt } from "./read-receipt.ts";
import { groupDigits, makeHandle, makeSecret } from "./receipt.ts";

const bytes = fc.uint8Array({ minLength: 8, maxLength: 32 });
const handles = bytes.map(makeHandle);

describe("a receipt's numbers", () => {
  it("are as the standard makes them", () => {
    expect(withCheckDigits("794")).toBe("79444");
    expect(withCheckDigits("0794")).toBe("079444");
  });

  it("have ten and fourteen digits whatever the bytes", () => {
    fc.assert(
      fc.property(bytes, (seed) => {
        expect(makeHandle(seed)).toMatch(/^\d{10}$/);
        expect(makeSecret(seed)).toMatch(/^\d{14}$/);
        expect(hasCheckDigits(makeSecret(seed))).toBe(true);
      }),
    );
  });

  it("stand in groups of at most four", () => {
    expect(groupDigits("1234567890")).toBe("1234 567 890");
    expect(groupDigits("12345678901234")).toBe("1234 5678 901 234");
  });

  it("show every single wrong digit and every exchange of two neighbours", () => {
    fc.assert(
      fc.property(handles, fc.nat(9), fc.integer({ min: 1, max: 9 }), (handle, at, step) => {
        const digits = [...handle];
        digits[at] = String((Number(digits[at]) + step) % 10);
        expect(readNumber("handle", digits.join(""))).toEqual({ ok: false, problem: "wrong-digit" });
        const swapped = [...handle];
        [swapped[at], swapped[(at + 1) % 10]] = [swapped[(at + 1) % 10] ?? "", swapped[at] ?? ""];
        if (at < 9 && swapped.join("") !== handle) {
          expect(readNumber("handle", swapped.join(""))).toEqual({ ok: false, problem: "wrong-digit" });
        }
      }),
    );
  });
});

describe("a number that was typed", () => {
  const handle = makeHandle(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));

  it.each([
    ["in groups", groupDigits(handle)],
    ["with hyphens", handle.replace(/(\d{4})(?=\d)/g, "$1-")],
    ["with what a paste brings", `\u202a ${handle.replace(/(\d{3})/g, "$1\u00a0\u2011")}\u202c\n`],
    ["in Arabic digits", [...handle].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join("")],
    ["in Persian digits", [...handle].map((digit) => String.fromCodePoint(0x6f0 + Number(digit))).join("")],
    ["in Bengali digits", [...handle].map((digit) => String.fromCodePoint(0x9e6 + Number(digit))).join("")],
    ["in full-width digits", [...handle].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("")],
  ])("is read %s", (_, typed) => {
    expect(readNumber("handle", typed)).toEqual({ ok: true, digits: handle });
  });

  it.each([
    ["", "missing"],
    [" - ", "missing"],
    ["hello", "not-digits"],
    ["0".repeat(10_000), "too-long"],
    [handle.slice(1), "too-short"],
    [`${handle}0`, "too-long"],
    ["👩‍👧", "not-digits"],
    ["'; DROP TABLE application; --", "not-digits"],
  ])("is refused with its reason: %j", (typed, problem) => {
    expect(readNumber("handle", typed)).toEqual({ ok: false, problem });
  });

  it("is put where it belongs when both are pasted at once", () => {
    const secret = makeSecret(Uint8Array.of(8, 7, 6, 5, 4, 3, 2, 1));
    expect(splitReceipt({ handle: `${groupDigits(handle)}\n${groupDigits(secret)}`, secret: " " })).toEqual({
      handle,
      secret,
    });
    expect(splitReceipt({ handle, secret })).toEqual({ handle, secret });
  });
});
