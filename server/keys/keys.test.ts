import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blindKey, receiptSeed } from "./derived-secrets.ts";
import { keyRing } from "./key-ring.ts";
import { newSealedRecord, openSealedRecord } from "./sealed-record.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-keys-"));

beforeAll(() => {
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("keys", () => {
  it("are made on first use, for their owner's eyes only, and stay the same", () => {
    const first = keyRing();
    expect(statSync(join(folder, "keys.json")).mode & 0o077).toBe(0);
    expect(keyRing()).toBe(first);
    delete (globalThis as Record<symbol, unknown>)[Symbol.for("paso.keys")];
    expect(keyRing()).toEqual(first);
  });

  it("open what they sealed, whatever the script", () => {
    const record = newSealedRecord("person", "a");
    const sealed = record.seal("names", ["Zoë", "Наталья", "ሀይሉ", "محمد", "李"]);
    expect(openSealedRecord("person", "a", record.wrappedKey).unseal("names", sealed)).toEqual([
      "Zoë",
      "Наталья",
      "ሀይሉ",
      "محمد",
      "李",
    ]);
    expect(Buffer.from(sealed).includes("Zo")).toBe(false);
  });

  it("do not open a value moved to another field, record or table, or changed by one bit", () => {
    const record = newSealedRecord("person", "a");
    const sealed = record.seal("names", "Ana");
    expect(() => record.unseal("birth", sealed)).toThrow();
    expect(() => openSealedRecord("person", "b", record.wrappedKey)).toThrow();
    expect(() => openSealedRecord("draft", "a", record.wrappedKey)).toThrow();
    const changed = Uint8Array.from(sealed);
    changed[30] = (changed[30] ?? 0) ^ 1;
    expect(() => record.unseal("names", changed)).toThrow();
  });

  it("give equal blind keys to equal text of one purpose only", () => {
    expect(blindKey("document", "HN1")).toEqual(blindKey("document", "HN1"));
    expect(blindKey("document", "HN1")).not.toEqual(blindKey("likeness", "HN1"));
    expect(blindKey("document", "HN1")).not.toEqual(blindKey("document", "HN2"));
  });

  it("give a new receipt seed for each generation", () => {
    expect(receiptSeed("a", 0)).toEqual(receiptSeed("a", 0));
    expect(receiptSeed("a", 1)).not.toEqual(receiptSeed("a", 0));
  });
});
