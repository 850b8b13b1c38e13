import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexOf } from "./bytes.ts";
import { beginHash, hash, messageOf, writeHash } from "./sha256.ts";

describe("the written-out hash", () => {
  it("agrees with the platform's for every message", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(hexOf(hash(message))).toBe(createHash("sha256").update(message).digest("hex"));
      }),
    );
  });

  it("goes on from a beginning that many messages share", () => {
    const prefix = new Uint8Array(64).fill(7);
    const begun = beginHash(prefix);
    for (const length of [0, 36, 55, 56, 64, 100]) {
      const into = new Uint8Array(32);
      const message = messageOf(length, prefix.length);
      message.bytes.fill(1, 0, length);
      writeHash(into, 0, message, begun);
      const whole = Buffer.concat([prefix, Buffer.alloc(length, 1)]);
      expect(hexOf(into)).toBe(createHash("sha256").update(whole).digest("hex"));
    }
  });

  it("agrees at every length round the block's edges", () => {
    for (let length = 0; length <= 130; length++) {
      const message = new Uint8Array(length).fill(length);
      expect(hexOf(hash(message))).toBe(createHash("sha256").update(message).digest("hex"));
    }
  });
});
