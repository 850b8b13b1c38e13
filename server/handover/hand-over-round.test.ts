import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { engines } from "#server/database/test-database.ts";
import { log } from "#server/log.ts";
import { date, handoverForTests, namesIn } from "./handover-for-tests.ts";

describe.each(engines)("the file of an approved handover on %s", (engine) => {
  const { channel, db, propose, approve, atPort, round, dayBlock, setKey, seat, hand, files, open, day } =
    handoverForTests(engine);
  const failed = vi.spyOn(log, "error").mockImplementation(() => undefined);

  it("is made and delivered once, and its bytes are not kept here after that", async () => {
    await setKey();
    await seat(await dayBlock(), "Zoë");
    expect(await hand()).toBe(1);
    const [file = ""] = files();
    const before = readFileSync(file);
    rmSync(file); // the port's systems have taken it
    expect([await round(), files()]).toEqual([0, []]);
    expect(await db().selectFrom("port_handover").select("file").execute()).toEqual([{ file: null }]);
    const [seen] = (await day())?.days[0]?.delivered ?? [];
    expect(seen).toMatchObject({
      name: `${date}-1.jwe`,
      sha256: createHash("sha256").update(before).digest("hex"),
      parties: 1,
    });
  });

  it.each([
    ["ENOSPC", "full"],
    ["EACCES", "not-allowed"],
    ["EIO", "other"],
  ])("is tried again with the same bytes where it could not be delivered, and says why: %s", async (code, failure) => {
    await setKey();
    const block = await dayBlock();
    await seat(block, "Zoë");
    expect([await propose(), await approve()]).toEqual([true, true]);
    const tried: string[] = [];
    const broken = {
      ...channel(),
      deliver: async ({ bytes }: { bytes: Uint8Array }) => {
        tried.push(Buffer.from(bytes).toString());
        throw Object.assign(new Error("not delivered"), { code });
      },
    };
    failed.mockClear();
    expect([await round(broken), await round(broken)]).toEqual([0, 0]);
    expect(failed).toHaveBeenCalledTimes(2);
    expect((await day())?.days[0]?.open).toMatchObject({ isApproved: true, failure });
    await seat(block, "Later");
    expect(await round()).toBe(1);
    tried.push(readFileSync(atPort(`${date}-1.jwe`), "utf8"));
    expect(new Set(tried).size).toBe(1);
    expect(namesIn(await open(`${date}-1.jwe`))).toEqual(["Zoë"]);
    const kept = db().selectFrom("audit").select("id").where("action", "in", ["read-record", "hand-over"]);
    expect(await kept.execute()).toHaveLength(2);
  });

  it("leaves nothing half written where its name cannot be taken", async () => {
    await setKey();
    await seat(await dayBlock(), "Zoë");
    const inTheWay = atPort(`${date}-1.jwe`);
    mkdirSync(inTheWay, { recursive: true });
    expect([await hand(), (await day())?.days[0]?.open?.failure]).toEqual([0, "other"]);
    expect(readdirSync(atPort())).toEqual([`${date}-1.jwe`]);
    rmSync(inTheWay, { recursive: true });
    expect([await round(), files()]).toEqual([1, [inTheWay]]);
  });
});
