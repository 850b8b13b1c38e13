import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import { runCommand } from "#server/command/run-command.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addBlock, addOffer, addPlace, addPorts } from "#server/place/place-for-tests.ts";
import { lookUpAtCounter } from "#server/staff/look-up-at-counter.ts";
import { addScheduler, addStaffForTests } from "#server/staff/staff-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { handOverRound } from "./hand-over-round.ts";
import { folderChannel } from "./handover-channel.ts";
import { decideHandover, proposeHandover } from "./handovers.ts";

const at = new Date("2026-12-01T16:00:00Z");
const date = "2026-12-03";
const then = new Date("2026-12-03T16:00:00Z");

describe.each(engines)("what a port's own system sends back, on %s", (engine) => {
  let test: TestDatabase;
  let officer: StaffId;
  let handle: string;
  let notHanded: string;
  const folder = mkdtempSync(join(tmpdir(), "paso-notes-"));
  const fileOf = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = async (...words: string[]) => {
    const lines: string[] = [];
    const code = await runCommand(["handover", ...words], (line) => lines.push(line));
    const sentences = lines.flatMap((line) => line.split(/(?<=[.:]) /));
    expect(sentences.filter((each) => /[.:]$/.test(each) && each.split(" ").length > 15)).toEqual([]);
    return { code, lines };
  };
  const notes = (port: string, ...lines: unknown[]) => {
    const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
    return run("notes", "--port", port, "--file", fileOf("notes.ndjson", text));
  };

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    const [ana, bo] = [await addScheduler(test.db, "Ana"), await addScheduler(test.db, "Bo")];
    officer = mintStaffId(newId());
    await addStaffForTests(test.db, { id: officer, name: "Cy", role: "officer" });
    const seat = async (onDate: string) => {
      const place = await addPlace(test.db);
      await addOffer(test.db, place, { block: await addBlock(test.db, "nogales", 20, onDate), state: "confirmed" });
      const row = test.db.selectFrom("application").select("handle").where("id", "=", place);
      return (await row.executeTakeFirstOrThrow()).handle;
    };
    [handle, notHanded] = [await seat(date), await seat("2026-12-09")];
    const { publicKey } = generateKeyPairSync("x25519");
    const pem = fileOf("key.pem", publicKey.export({ type: "spki", format: "pem" }).toString());
    expect((await run("key", "--port", "nogales", "--file", pem)).code).toBe(0);
    await proposeHandover(test.db, ana, { port: "nogales", date, at });
    const { id } = await test.db.selectFrom("port_handover").select("id").executeTakeFirstOrThrow();
    await decideHandover(test.db, bo, { proposal: id, isApproved: true, at });
    expect(await handOverRound(test.db, at, folderChannel(folder))).toBe(1);
  });
  afterAll(() => test.remove());

  const counter = { port: "nogales", date, at: then };
  const atCounter = async () => {
    const seen = await lookUpAtCounter(test.db, officer, { shown: { handle }, reason: "check-in", counter });
    return "refusal" in seen ? [seen.refusal] : seen.portNotes.map(({ text }) => text);
  };
  const state = async () => [
    await test.db.selectFrom("application").selectAll().orderBy("id").execute(),
    await test.db.selectFrom("offer").selectAll().orderBy("id").execute(),
    await test.db.selectFrom("block").selectAll().orderBy("id").execute(),
    await test.db.selectFrom("letter").selectAll().execute(),
  ];

  it("is a note that the officer reads with the party, and changes no place", async () => {
    const before = await state();
    const kept = await notes("nogales", { handle, note: "Cancelled: move to 2027-01-01" }, "", {
      handle,
      note: "Ñandú 2",
    });
    expect(kept).toEqual({ code: 0, lines: ["2 notes were kept. No place was changed."] });
    expect((await atCounter())?.toSorted()).toEqual(["Cancelled: move to 2027-01-01", "Ñandú 2"]);
    expect(await state()).toEqual(before);
    const sealed = await test.db.selectFrom("port_note").select("note_sealed").execute();
    expect(sealed.some(({ note_sealed }) => Buffer.from(note_sealed).includes("Cancelled"))).toBe(false);
    const audit = test.db.selectFrom("audit").select(["reason", "detail"]).where("action", "=", "keep-port-note");
    const row = { reason: null, detail: { port: "nogales" } };
    expect(await audit.execute()).toEqual([row, row]);
  });

  it("is kept once, and a line that is none is told by its number alone", async () => {
    const before = await test.db.selectFrom("port_note").selectAll().orderBy("id").execute();
    const wrong = [
      { handle, note: "Ñandú 2" },
      "not json: secret words",
      { handle, note: "x", place: "laredo" },
      { handle, note: " " },
      { handle: "1234567890", note: "x" },
      { handle: notHanded, note: "x" },
    ];
    const { code, lines } = await notes("nogales", ...wrong);
    expect(code).toBe(1);
    expect(lines).toEqual([
      "Line 1 was kept before.",
      "Line 2 is not a note.",
      "Line 3 is not a note.",
      "Line 4 is not a note.",
      "Line 5 is not a note.",
      "Line 6 is about a party that was not handed over to this port.",
      "0 notes were kept. No place was changed.",
    ]);
    expect(await test.db.selectFrom("port_note").selectAll().orderBy("id").execute()).toEqual(before);
  });

  it("says nothing of a party to another port, which was not told of it", async () => {
    expect((await notes("laredo", { handle, note: "from elsewhere" })).lines[0]).toMatch(/^Line 1 is about a party/);
    expect(await atCounter()).not.toContain("from elsewhere");
  });

  it("needs a file, a port, and a public key of the right kind", async () => {
    const { privateKey } = generateKeyPairSync("x25519");
    const { publicKey: rsa } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = (text: string, port = "nogales") => run("key", "--port", port, "--file", fileOf("other.pem", text));
    const good = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "pem" });
    const refused = [
      await key(privateKey.export({ type: "pkcs8", format: "pem" }).toString()),
      await key(rsa.export({ type: "spki", format: "pem" }).toString()),
      await key("no key"),
      await key(good.toString(), "nowhere"),
    ];
    expect(refused.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(refused.map(({ lines: [line] }) => line?.slice(0, 22))).toEqual([
      "This is a private key.",
      "The key must be on the",
      "This file holds no pub",
      "There is no port nowhe",
    ]);
    const keys = await test.db.selectFrom("port_key").selectAll().execute();
    expect(keys).toHaveLength(1);
    for (const words of [["key"], ["open"], ["notes", "--port", "nogales"], ["open", "--elsewhere"]])
      expect((await run(...words)).code).toBe(2);
  });
});
