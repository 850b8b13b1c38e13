import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyRing } from "./key-ring.ts";
import { isSigned, publicKey, signStatement } from "./signing-key.ts";

const world = globalThis as { [slot: symbol]: unknown };
const slot = Symbol.for("paso.keys");
let folder: string;

describe("a signed statement", () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "paso-signing-"));
    process.env.DATA_DIR = folder;
    delete world[slot];
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    delete world[slot];
  });

  it("is checked by anybody with the public key alone, and fails with one letter changed", () => {
    const { statement, signature, key } = signStatement({ kind: "test/1", b: 2, a: "ሀ" });
    expect(statement).toBe('{"a":"ሀ","b":2,"kind":"test/1"}');
    const { id, pem } = publicKey();
    expect(key).toBe(id);
    const check = (text: string) =>
      verify(null, Buffer.from(text), createPublicKey(pem), Buffer.from(signature, "base64url"));
    expect([check(statement), check(statement.replace("2", "3"))]).toEqual([true, false]);
    expect(isSigned({ statement, signature })).toBe(true);
    expect(isSigned({ statement: `${statement} `, signature })).toBe(false);
    expect(isSigned({ statement, signature: "AAAA" })).toBe(false);
  });

  it("has the same key after a start anew, and in a ring that is older than signatures", () => {
    const before = publicKey();
    delete world[slot];
    expect(publicKey()).toEqual(before);
    const { sign: _, ...older } = keyRing();
    world[slot] = older;
    const derived = publicKey();
    expect(derived.id).not.toBe(before.id);
    expect(publicKey()).toEqual(derived);
  });
});
