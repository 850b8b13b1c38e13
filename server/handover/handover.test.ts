import { generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { engines } from "#server/database/test-database.ts";
import { addBlock, addOffer } from "#server/place/place-for-tests.ts";
import { readLooks } from "#server/place/read-looks.ts";
import { forgetHandovers } from "./forget-handovers.ts";
import { openHandover } from "./handover-file.ts";
import { at, date, handoverForTests, namesIn, privatePem } from "./handover-for-tests.ts";
import { decideHandover, proposeHandover } from "./handovers.ts";

describe.each(engines)("a handover to a port's own systems on %s", (engine) => {
  const {
    db,
    staff,
    channel,
    propose,
    proposal,
    approve,
    atPort,
    round,
    dayBlock,
    setKey,
    seat,
    hand,
    files,
    open,
    day,
  } = handoverForTests(engine);

  it.each(["P-256", "X25519"] as const)(
    "goes by two persons into a file that only the port opens: %s",
    async (kind) => {
      await setKey(kind);
      const block = await dayBlock();
      const { place } = await seat(block, "Zoë");
      await seat(block, "Not yet", "open");
      expect((await day())?.days).toMatchObject([{ date, parties: 1, people: 1, untold: { new: 1 }, delivered: [] }]);
      expect(await propose()).toBe(true);
      expect(await propose()).toBe(false);
      expect([await approve(staff.ana), await round(), files()]).toEqual([false, 0, []]);
      expect([await approve(), await approve(), await round()]).toEqual([true, false, 1]);
      const file = atPort(`${date}-1.jwe`);
      expect([files(), statSync(file).mode & 0o777]).toEqual([[file], 0o600]);
      const [header = ""] = readFileSync(file, "utf8").split(".");
      const sealing = { alg: "ECDH-ES+A256KW", enc: "A256GCM", cty: "json" };
      expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject(sealing);
      const statement = await open(`${date}-1.jwe`, kind);
      expect(statement).toMatchObject({ port: "nogales", date, timeZone: "America/Phoenix", number: 1, cancelled: [] });
      expect(namesIn(statement)).toEqual(["Zoë"]);
      const other = await openHandover(readFileSync(file, "utf8"), {
        privateKey: privatePem(kind === "P-256" ? "X25519" : "P-256"),
      });
      expect(other).toEqual({ wrong: "not-for-this-key" });
      const stranger = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }).x as string;
      const forged = { privateKey: privatePem(kind), publicKey: stranger };
      expect(await openHandover(readFileSync(file, "utf8"), forged)).toEqual({ wrong: "wrong-signature" });
      const readings = await db()
        .selectFrom("audit")
        .select(["actor", "subject", "reason", "detail"])
        .where("action", "=", "read-record")
        .execute();
      const detail = { act: "approve-handover", role: "scheduler", port: "nogales" };
      expect(readings).toEqual([{ actor: staff.bo, subject: `application/${place}`, reason: "handover", detail }]);
      expect(await readLooks(db(), place)).toMatchObject([{ reason: "handover", port: { name: "nogales" } }]);
      const acts = db().selectFrom("audit").select("action").where("subject", "like", "handover/%").orderBy("id");
      expect((await acts.execute()).map(({ action }) => action).sort()).toEqual([
        "approve-handover",
        "hand-over",
        "propose-handover",
      ]);
    },
  );

  it("says in a next file of the day who is new, has changed, or does not come, and of the others nothing", async () => {
    await setKey();
    const block = await dayBlock();
    const [stays, changes, goes] = [
      await seat(block, "Stays"),
      await seat(block, "Changes"),
      await seat(block, "Goes"),
    ];
    expect(await hand()).toBe(1);
    expect(namesIn(await open(`${date}-1.jwe`)).sort()).toEqual(["Changes", "Goes", "Stays"]);
    expect([(await day())?.days[0]?.untold, await propose()]).toEqual([{ new: 0, changed: 0, cancelled: 0 }, false]);
    await seat(block, "New");
    await db().updateTable("application").set({ revision: 1 }).where("id", "=", changes.place).execute();
    await db().updateTable("offer").set({ state: "cancelled" }).where("id", "=", goes.offer).execute();
    await db().updateTable("offer").set({ state: "came" }).where("id", "=", stays.offer).execute();
    expect((await day())?.days[0]?.untold).toEqual({ new: 1, changed: 1, cancelled: 1 });
    expect(await hand()).toBe(1);
    const second = await open(`${date}-2.jwe`);
    const { handle } = await db()
      .selectFrom("application")
      .select("handle")
      .where("id", "=", goes.place)
      .executeTakeFirstOrThrow();
    expect([namesIn(second).sort(), second.cancelled, second.number]).toEqual([["Changes", "New"], [handle], 2]);
    expect((await day())?.days[0]?.untold).toEqual({ new: 0, changed: 0, cancelled: 0 });
    expect(files()).toHaveLength(2);
  });

  it("says of a party that has another hour of the day that it comes, and not that it is cancelled", async () => {
    await setKey();
    const block = await dayBlock();
    const [moves, goes] = [await seat(block, "Moves"), await seat(block, "Goes")];
    expect(await hand()).toBe(1);
    await db().updateTable("offer").set({ state: "moved" }).where("id", "=", moves.offer).execute();
    await db().updateTable("offer").set({ state: "cancelled" }).where("id", "=", goes.offer).execute();
    const other = await addBlock(db(), "nogales", 20, "2026-12-04");
    const hour = { on_date: date, at_time: "10:00", starts_at: new Date(`${date}T17:00:00Z`) };
    await db().updateTable("block").set(hour).where("id", "=", other).execute();
    await addOffer(db(), moves.place, { block: other, state: "confirmed" });
    expect(await hand()).toBe(1);
    const second = await open(`${date}-2.jwe`);
    const left = db().selectFrom("application").select("handle").where("id", "=", goes.place);
    expect([namesIn(second), second.cancelled]).toEqual([["Moves"], [(await left.executeTakeFirst())?.handle]]);
    expect((await day())?.days[0]).toMatchObject({ untold: { new: 0, changed: 0, cancelled: 0 } });
    expect((await day())?.days[0]?.delivered[1]).toMatchObject({ parties: 1, cancelled: 1 });
  });

  it("holds one port's day only, at most 72 hours ahead and not over", async () => {
    await setKey();
    await seat(await dayBlock(), "Here");
    await seat(await addBlock(db(), "laredo", 20, date), "Elsewhere");
    await seat(await addBlock(db(), "nogales", 20, "2026-12-05"), "Far");
    await seat(await addBlock(db(), "nogales", 20, "2026-11-30"), "Over");
    expect((await day())?.days.map((each) => each.date)).toEqual([date]);
    const refused = [
      await propose("laredo"),
      await propose("nogales", "2026-12-05"),
      await propose("nogales", "2026-11-30"),
    ];
    expect(refused).toEqual([false, false, false]);
    expect((await day("laredo"))?.fingerprint).toBeUndefined();
    expect(await hand()).toBe(1);
    expect(namesIn(await open(`${date}-1.jwe`))).toEqual(["Here"]);
  });

  it("waits until the last block of the day is 72 hours ahead", async () => {
    await setKey();
    await seat(await dayBlock(), "Morning");
    const late = await addBlock(db(), "nogales", 20, "2026-12-04");
    const starts_at = new Date("2026-12-04T16:00:01Z");
    await db()
      .updateTable("block")
      .set({ on_date: date, at_time: "20:00", starts_at })
      .where("id", "=", late)
      .execute();
    expect(await propose()).toBe(false);
    const then = new Date("2026-12-01T16:00:01Z");
    expect(await proposeHandover(db(), staff.ana, { port: "nogales", date, at: then })).toBe(true);
  });

  it("is not approved for a key that the port no longer has, nor once the day is over", async () => {
    await setKey();
    await seat(await dayBlock(), "Zoë");
    expect(await propose()).toBe(true);
    await setKey("X25519", new Date(at.getTime() + 1000));
    expect([await approve(), (await day())?.days[0]]).toMatchObject([false, { open: undefined, isWithdrawn: true }]);
    expect([await propose(), (await day())?.days[0]?.isWithdrawn]).toEqual([true, false]);
    const after = { proposal: await proposal(), isApproved: true, at: new Date("2026-12-04T08:00:00Z") };
    expect(await decideHandover(db(), staff.bo, after)).toBe(false);
  });

  it("is approved only while whoever proposed it counts as one of two persons", async () => {
    await setKey();
    await seat(await dayBlock(), "Zoë");
    expect(await propose()).toBe(true);
    const anaIs = (ended_at: Date | null) =>
      db().updateTable("staff").set({ ended_at }).where("id", "=", staff.ana).execute();
    await anaIs(at);
    const whileEnded = await approve();
    await anaIs(null);
    expect([whileEnded, await approve()]).toEqual([false, true]);
  });

  it("removes the files of days that are over at the port, and no other", async () => {
    await setKey();
    await seat(await dayBlock(), "Zoë");
    expect(await hand()).toBe(1);
    writeFileSync(atPort("2026-12-02-1.jwe.x.part"), "half");
    writeFileSync(atPort("readme.txt"), "of the port");
    await forgetHandovers(db(), new Date("2026-12-04T06:59:00Z"), channel());
    expect(readdirSync(atPort()).sort()).toEqual([`${date}-1.jwe`, "readme.txt"]);
    await forgetHandovers(db(), new Date("2026-12-04T07:01:00Z"), channel());
    expect(readdirSync(atPort())).toEqual(["readme.txt"]);
  });
});
