import { verify } from "node:crypto";
import fs, { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { slipBodyLength } from "#domain/slip/slip-body.ts";
import { readSlipLetters, writeSlipLetters } from "#domain/slip/slip-letters.ts";
import { keyRing, readAgain } from "./key-ring.ts";
import { rotateSlipKeys } from "./rotate-slip-keys.ts";
import { openSlip, signSlip, slipPublicKeys, slipRing } from "./slip-keys.ts";

const at = new Date("2026-11-27T12:00:00Z");
const slip = {
  port: 3,
  startsAt: new Date("2026-12-10T16:30:00Z"),
  number: Uint8Array.from({ length: 12 }, (_, i) => i),
};
let folder: string;

describe("the keys of slips", () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "paso-slips-"));
    process.env.DATA_DIR = folder;
    readAgain();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    delete process.env.PASO_KEYS;
    readAgain();
  });

  it("sign a slip that is read as it was, and refuse it with one bit of any byte turned", () => {
    const letters = signSlip(slip);
    expect(openSlip(letters, at)).toEqual(slip);
    const bytes = readSlipLetters(letters) as Uint8Array;
    for (let byte = 0; byte < bytes.length; byte++) {
      for (let bit = 0; bit < 8; bit++) {
        const turned = Uint8Array.from(bytes);
        turned[byte] = (turned[byte] as number) ^ (1 << bit);
        expect(openSlip(writeSlipLetters(turned), at), `byte ${byte}, bit ${bit}`).toBe("not-ours");
      }
    }
    expect(openSlip("", at)).toBe("not-ours");
  });

  it("are published, so that a slip can be checked elsewhere, also after a rotation", async () => {
    const before = signSlip(slip);
    const kept = slipPublicKeys();
    await rotateSlipKeys({ until: "2026-12-19", today: "2026-11-27" });
    const signers = (letters: string) => {
      const bytes = Buffer.from(readSlipLetters(letters) as Uint8Array);
      const isOf = (pem: string) =>
        verify(null, bytes.subarray(0, slipBodyLength), pem, bytes.subarray(slipBodyLength));
      return (keys: typeof kept) => keys.filter(({ pem }) => isOf(pem)).map(({ id, until }) => [id, until]);
    };
    const [current, next] = kept.map(({ id }) => id);
    expect(signers(before)(kept)).toEqual([[current, undefined]]);
    expect(signers(signSlip(slip))(kept)).toEqual([[next, undefined]]);
    expect(signers(before)(slipPublicKeys())).toEqual([[current, "2026-12-19"]]);
    expect(JSON.stringify(slipPublicKeys())).not.toContain(slipRing().current.toString("base64url"));
  });

  it("of before count until their day has passed, and the next one counts already", async () => {
    const before = signSlip(slip);
    const { next } = slipRing();
    await rotateSlipKeys({ until: "2026-12-19", today: "2026-11-27" });
    expect(slipRing().current).toEqual(next);
    expect(openSlip(before, new Date("2026-12-19T23:59:59Z"))).toEqual(slip);
    expect(openSlip(before, new Date("2026-12-20T00:00:00Z"))).toBe("key-over");
    const after = signSlip(slip);
    expect(after).not.toBe(before);
    expect(openSlip(after, at)).toEqual(slip);
    await rotateSlipKeys({ until: "2027-01-19", today: "2026-12-20" });
    expect(openSlip(before, new Date("2026-12-20T00:00:00Z")), "known as an old one").toBe("key-over");
    await rotateSlipKeys({ until: "2027-07-19", today: "2027-06-18" });
    expect(slipRing().earlier.map(({ until }) => until)).toEqual(["2027-01-19", "2027-07-19"]);
    expect(openSlip(before, at), "after half a year").toBe("not-ours");
    expect(statSync(join(folder, "keys.json")).mode & 0o077).toBe(0);
  });

  it("of another process are known to one that has not started anew", async () => {
    const older = keyRing();
    await rotateSlipKeys({ until: "2026-12-19", today: "2026-11-27" });
    const signedElsewhere = signSlip(slip);
    (globalThis as Record<symbol, unknown>)[Symbol.for("paso.keys")] = older;
    expect(openSlip(signedElsewhere, at)).toEqual(slip);
  });

  it("are turned from what the file holds, not from what the process knows of it", async () => {
    const older = keyRing();
    await rotateSlipKeys({ until: "2026-12-19", today: "2026-11-27" });
    const { current, next } = slipRing();
    (globalThis as Record<symbol, unknown>)[Symbol.for("paso.keys")] = older;
    await rotateSlipKeys({ until: "2026-12-20", today: "2026-11-28" });
    expect(slipRing().current).toEqual(next);
    expect(slipRing().earlier.map(({ key }) => key)).toEqual([older.slips?.current, current]);
  });

  it.skipIf(process.platform !== "linux")("are on the disk, with their names, before they count", async () => {
    const synced: string[] = [];
    const nameOf = (descriptor: number) =>
      readlinkSync(`/proc/self/fd/${descriptor}`).replace(/\.[^./]+\.part$|\.\d+$/, "");
    const sync = fs.fsyncSync;
    fs.fsyncSync = (descriptor) => {
      synced.push(nameOf(descriptor));
      sync(descriptor);
    };
    syncBuiltinESMExports();
    keyRing();
    fs.fsyncSync = sync;
    syncBuiltinESMExports();
    const file = join(folder, "keys.json");
    const handle = await open(file);
    const later = vi.spyOn(Object.getPrototypeOf(handle), "sync").mockImplementation(async function (this: FileHandle) {
      synced.push(nameOf(this.fd));
    });
    await handle.close();
    await rotateSlipKeys({ until: "2026-12-19", today: "2026-11-27" });
    later.mockRestore();
    expect(synced).toEqual([file, folder, file, folder]);
    expect(readdirSync(folder)).toEqual(["keys.json"]);
  });

  it("follow from a ring of before there were slips, and can be turned from there", async () => {
    const file = join(folder, "keys.json");
    keyRing();
    const { slips: _, ...older } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify(older));
    readAgain();
    const before = signSlip(slip);
    readAgain();
    expect(openSlip(before, at)).toEqual(slip);
    await rotateSlipKeys({ until: "2026-12-19", today: "2026-11-27" });
    expect(openSlip(before, at)).toEqual(slip);
    expect(slipRing().earlier).toHaveLength(1);
  });

  it("that cannot be used are one sentence, and so is a ring that is no file", async () => {
    keyRing();
    const ring = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"));
    const { current } = ring.slips;
    for (const slips of [{ current, next: current, earlier: [] }, { current }, { ...ring.slips, next: "short" }]) {
      process.env.PASO_KEYS = JSON.stringify({ ...ring, slips });
      readAgain();
      expect(() => keyRing()).toThrow(/^PASO_KEYS must hold the key ring that the first start wrote\.$/);
    }
    process.env.PASO_KEYS = JSON.stringify(ring);
    readAgain();
    await expect(rotateSlipKeys({ until: "2026-12-19", today: "2026-11-27" })).rejects.toThrow(/no file of Paso's/);
  });
});
