import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexOf } from "./bytes.ts";
import { hash } from "./sha256.ts";

describe("the written-out hash", () => {
  it("agrees with the platform's for every message", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(hexOf(hash(message))).toBe(createHash("sha256").update(message).digest("hex"));
      }),
    );
  });

  it("agrees at every length round the block's edges", () => {
    for (let length = 0; length <= 130; length++) {
      const message = new Uint8Array(length).fill(length);
      expect(hexOf(hash(message))).toBe(createHash("sha256").update(message).digest("hex"));
    }
  });
});
