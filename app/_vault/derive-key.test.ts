import { argon2id } from "@noble/hashes/argon2.js";
import { expect, test } from "vitest";
import { deriveKey, usualCost } from "./derive-key.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

test("the library makes what RFC 9106 says (section 5.3)", () => {
  const made = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    ...{ t: 3, m: 32, p: 4, dkLen: 32 },
    key: new Uint8Array(8).fill(3),
    personalization: new Uint8Array(12).fill(4),
  });
  expect(hex(made)).toBe("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
});

test("a passphrase costs at least 19 MiB and two passes", () => {
  expect(usualCost.m).toBeGreaterThanOrEqual(19 * 1024);
  expect(usualCost.t).toBeGreaterThanOrEqual(2);
});

test("one passphrase makes one key however it is typed, and no script reads it out", async () => {
  const salt = new Uint8Array(16).fill(7);
  const cost = { m: 64, t: 2, p: 1 };
  const [composed, apart] = await Promise.all([
    deriveKey("río luz", salt, cost),
    deriveKey(" ri\u0301o luz ", salt, cost),
  ]);
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, composed, new Uint8Array([1, 2, 3]));
  expect(hex(new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, apart, sealed)))).toBe("010203");
  await expect(crypto.subtle.exportKey("raw", composed)).rejects.toThrow();
  const other = await deriveKey("rio luz", salt, cost);
  await expect(crypto.subtle.decrypt({ name: "AES-GCM", iv }, other, sealed)).rejects.toThrow();
});
