import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { identityOrder, sortedBy } from "./order.ts";

it.each([1, 2, 255, 4095, 4096, 70_000])(
  "sorts %i applications by a number, and keeps the order of equal ones",
  (length) => {
    const hashes = Array.from({ length: Math.ceil(length / 8) }, (_, i) =>
      createHash("sha256").update(`${i}`).digest(),
    );
    const all = Buffer.concat(hashes);
    // Every other number is small, so that many are equal.
    const wordOf = (i: number) => (i % 2 === 0 ? all.readUInt32BE(4 * i) : all.readUInt8(4 * i));
    const expected = [...identityOrder(length)].sort((a, b) => wordOf(a) - wordOf(b));
    expect(sortedBy(identityOrder(length), wordOf)).toEqual(Uint32Array.from(expected));
  },
);
