import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { beginHash } from "./sha256.ts";

const prefix = new Uint8Array(64).fill(7);

afterEach(() => vi.unstubAllGlobals());

describe.each(["four at a time", "where the device has no such instructions"])("many hashes at once, %s", (where) => {
  async function hashesOf(count: number, length: number, begun?: ReturnType<typeof beginHash>) {
    if (where !== "four at a time") vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const { writeHashes } = await import("./hash-batch.ts");
    const into = Buffer.alloc(count * 40);
    const write = (bytes: Uint8Array, at: number, index: number) => {
      for (let i = 0; i < length; i++) bytes[at + i] = index * 31 + i;
    };
    writeHashes(into, { count, length, apart: 40, ...(begun && { begun }) }, write);
    // The second time the batch holds what was hashed before.
    writeHashes(into, { count, length, apart: 40, ...(begun && { begun }) }, write);
    return Array.from({ length: count }, (_, index) => into.toString("hex", index * 40, index * 40 + 32));
  }

  function expected(count: number, length: number, before = new Uint8Array(0)) {
    return Array.from({ length: count }, (_, index) => {
      const message = Uint8Array.from({ length }, (_, i) => index * 31 + i);
      return createHash("sha256").update(before).update(message).digest("hex");
    });
  }

  it.each([0, 1, 32, 36, 41, 49, 50, 55, 56, 64, 65, 119, 120])(
    "agree with the platform's at %i bytes",
    async (length) => {
      expect(await hashesOf(9, length)).toEqual(expected(9, length));
    },
  );

  it("go on from what was begun", async () => {
    expect(await hashesOf(9, 36, beginHash(prefix))).toEqual(expected(9, 36, prefix));
  });

  it("are as many as asked, over the edges of a batch", async () => {
    for (const count of [0, 1, 255, 256, 257, 515]) expect(await hashesOf(count, 65)).toEqual(expected(count, 65));
  });
});
