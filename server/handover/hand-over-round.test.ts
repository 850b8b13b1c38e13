import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { engines } from "#server/database/test-database.ts";
import { log } from "#server/log.ts";
import type { HandoverFile } from "./handover-channel.ts";
import { at, date, handoverForTests, namesIn } from "./handover-for-tests.ts";
import { makeFile } from "./make-file.ts";

const later = new Date(at.getTime() + 1000);

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

  it("goes to nobody once the port has another key, made or not, and can be proposed anew with all in it", async () => {
    await setKey("P-256", new Date(at.getTime() - 1000));
    await seat(await dayBlock(), "Zoë");
    expect([await propose(), await approve()]).toEqual([true, true]);
    const away = { ...channel(), deliver: () => Promise.reject(new Error("away")) };
    expect(await round(away)).toBe(0);
    const rows = () => db().selectFrom("port_handover").select(["id", "file", "withdrawn_at"]).execute();
    expect((await rows())[0]?.file).not.toBeNull();
    await setKey("X25519");
    expect(await rows()).toMatchObject([{ file: null, withdrawn_at: at }]);
    expect([await round(), files()]).toEqual([0, []]);
    expect((await day())?.days[0]).toMatchObject({ open: undefined, isWithdrawn: true, untold: { new: 1 } });
    const noted = db().selectFrom("audit").select("actor").where("action", "=", "withdraw-handover");
    expect(await noted.execute()).toEqual([{ actor: "command-line" }]);
    expect([await propose(), await approve(), await round()]).toEqual([true, true, 1]);
    expect(namesIn(await open(`${date}-2.jwe`, "X25519"))).toEqual(["Zoë"]);
    await setKey("P-256", later);
    expect((await day())?.days[0]).toMatchObject({ isWithdrawn: false, delivered: [{ name: `${date}-2.jwe` }] });
  });

  it.each([false, true])(
    "goes to nobody where only its key tells that it is outdated: made before, %s",
    async (isMade) => {
      await setKey();
      await seat(await dayBlock(), "Zoë");
      expect([await propose(), await approve()]).toEqual([true, true]);
      const [{ id } = { id: "" }] = await db().selectFrom("port_handover").select("id").execute();
      if (isMade) await makeFile(db(), id, at);
      const { pem, fingerprint } = await db().selectFrom("port_key").selectAll().executeTakeFirstOrThrow();
      const newer = { id: randomUUID(), port_slug: "nogales", pem, fingerprint, set_at: later };
      await db().insertInto("port_key").values(newer).execute();
      await makeFile(db(), id, at);
      expect([await round(), files()]).toEqual([0, []]);
      expect(await db().selectFrom("port_handover").select("number").execute()).toEqual([
        { number: isMade ? 1 : null },
      ]);
    },
  );

  it("is waited for by a change of the port's key, once its delivery has begun", async () => {
    await setKey();
    await seat(await dayBlock(), "Zoë");
    expect([await propose(), await approve()]).toEqual([true, true]);
    let changed: Promise<boolean> | undefined;
    const slow = {
      ...channel(),
      deliver: async (file: HandoverFile) => {
        changed = setKey("X25519", later);
        await new Promise((done) => setTimeout(done, 300));
        await channel().deliver(file);
      },
    };
    expect([await round(slow), await changed]).toEqual([1, true]);
    const row = await db().selectFrom("port_handover").select(["delivered_at", "withdrawn_at"]).execute();
    expect(row).toEqual([{ delivered_at: at, withdrawn_at: null }]);
  });

  it("is not made while a record of its day cannot be opened: the console says so, and the log whose it is", async () => {
    await setKey();
    const block = await dayBlock();
    const { place } = await seat(block, "Zoë");
    await seat(block, "Other");
    const whose = db().selectFrom("application").select("answers_sealed").where("id", "=", place);
    const { answers_sealed } = await whose.executeTakeFirstOrThrow();
    const keep = (bytes: Uint8Array) =>
      db().updateTable("application").set({ answers_sealed: bytes }).where("id", "=", place).execute();
    await keep(Buffer.from("damaged beyond opening, and long enough"));
    failed.mockClear();
    expect([await hand(), (await day())?.days[0]?.open?.failure]).toEqual([0, "unreadable"]);
    const fields = expect.objectContaining({ fault: "UnreadableRecord", application: place });
    expect(failed).toHaveBeenCalledExactlyOnceWith(expect.any(String), fields);
    await keep(answers_sealed);
    expect([await round(), (await day())?.days[0]?.open]).toEqual([1, undefined]);
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
