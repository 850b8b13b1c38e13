import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSlipFor, packSlipBody, readSlipBody } from "./slip-body.ts";
import { readSlipLetters, slipLength, writeSlipLetters } from "./slip-letters.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const number = Uint8Array.from({ length: 12 }, (_, at) => at);

describe("the body of a slip", () => {
  it.each([
    [
      { key: 0, port: 1, startsAt: new Date("1970-01-01T00:00:00Z"), number },
      "0100000100000000000102030405060708090a0b",
    ],
    [
      { key: 171, port: 8, startsAt: new Date("2026-12-10T16:30:00Z"), number },
      "01ab000801c8fafe000102030405060708090a0b",
    ],
  ])("has these 20 bytes", (body, expected) => {
    expect(hex(packSlipBody(body))).toBe(expected);
    expect(readSlipBody(packSlipBody(body))).toEqual(body);
  });

  it("is for one port and one minute", () => {
    const body = { key: 1, port: 3, startsAt: new Date("2026-12-10T16:30:00Z"), number };
    expect(isSlipFor(body, { port: 3, startsAt: new Date("2026-12-10T16:30:59Z") })).toBe(true);
    expect(isSlipFor(body, { port: 4, startsAt: body.startsAt })).toBe(false);
    expect(isSlipFor(body, { port: 3, startsAt: new Date("2026-12-10T16:31:00Z") })).toBe(false);
  });

  it("is read only in its own format and length", () => {
    const bytes = packSlipBody({ key: 1, port: 1, startsAt: new Date(0), number });
    expect(readSlipBody(bytes.slice(1))).toBeUndefined();
    expect(readSlipBody(Uint8Array.from([...bytes, 0]))).toBeUndefined();
    bytes[0] = 2;
    expect(readSlipBody(bytes)).toBeUndefined();
  });
});

describe("the letters of a slip", () => {
  const bytes = fc.uint8Array({ minLength: slipLength, maxLength: slipLength });

  it("are 135 and give the same bytes, however they are written", () => {
    fc.assert(
      fc.property(bytes, (slip) => {
        const letters = writeSlipLetters(slip);
        expect(letters).toMatch(/^[0-9A-HJKMNP-TV-Z]{135}$/);
        const spoken = letters.replaceAll("0", "o").replaceAll("1", "l").toLowerCase().replace(/.{4}/g, "$& - ");
        expect(readSlipLetters(letters)).toEqual(slip);
        expect(readSlipLetters(spoken)).toEqual(slip);
      }),
    );
  });

  it("are those of RFC 4648's bits, by a known case", () => {
    expect(writeSlipLetters(new TextEncoder().encode("foobar"))).toBe("CSQPYRK1E8");
  });

  it("are refused with a letter too many, too few, or of no slip, and written in a second way", () => {
    const letters = writeSlipLetters(new Uint8Array(slipLength));
    for (const wrong of ["", letters.slice(1), `${letters}0`, letters.replace("0", "U"), `${letters.slice(1)}1`]) {
      expect(readSlipLetters(wrong), wrong).toBeUndefined();
    }
  });
});
