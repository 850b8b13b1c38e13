import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { publicKey } from "#server/keys/signing-key.ts";
import { addBlock, addOffer, addPlace, addPorts, someApplication } from "#server/place/place-for-tests.ts";
import { addScheduler } from "#server/staff/staff-for-tests.ts";
import { handOverRound } from "./hand-over-round.ts";
import { folderChannel } from "./handover-channel.ts";
import { type HandoverStatement, openHandover } from "./handover-file.ts";
import { decideHandover, proposeHandover } from "./handovers.ts";
import { readPortKey, setPortKey } from "./port-keys.ts";
import { seeHandovers } from "./see-handovers.ts";

/** The instant at which these tests stand: nine in the morning at Nogales, two days before the appointments. */
export const at = new Date("2026-12-01T16:00:00Z");
/** The day of the appointments. */
export const date = "2026-12-03";

type Kind = "P-256" | "X25519";
type Pair = { publicKey: KeyObject; privateKey: KeyObject };
const pairs: Record<Kind, Pair> = {
  "P-256": generateKeyPairSync("ec", { namedCurve: "P-256" }),
  X25519: generateKeyPairSync("x25519"),
};

/** The private key that a port keeps, of a kind. */
export const privatePem = (kind: Kind) => pairs[kind].privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** A database with the ports and two schedulers, emptied before each test, a folder of its own for files, and what tests do. */
export function handoverForTests(engine: "embedded" | "postgres") {
  let test: TestDatabase;
  let folder = "";
  const staff = {} as { ana: StaffId; bo: StaffId };
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    staff.ana = await addScheduler(test.db, "Ana");
    staff.bo = await addScheduler(test.db, "Bo");
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    await sql`truncate port_key, port_handover, application, block, audit cascade`.execute(test.db);
    folder = mkdtempSync(join(tmpdir(), "paso-handover-"));
    return () => rmSync(folder, { recursive: true });
  });
  const db = () => test.db;
  const channel = () => folderChannel(folder);
  const propose = (port = "nogales", on = date) => proposeHandover(db(), staff.ana, { port, date: on, at });
  const proposal = async () => {
    const newest = db()
      .selectFrom("port_handover")
      .select("id")
      .orderBy("decided_at", (by) => by.desc().nullsFirst());
    return (await newest.executeTakeFirstOrThrow()).id;
  };
  const approve = async (who = staff.bo) =>
    decideHandover(db(), who, { proposal: await proposal(), isApproved: true, at });
  return {
    db,
    staff,
    channel,
    propose,
    proposal,
    approve,
    atPort: (...names: string[]) => join(folder, "nogales", ...names),
    round: (through = channel()) => handOverRound(db(), at, through),
    dayBlock: () => addBlock(db(), "nogales", 20, date),
    setKey: (kind: Kind = "P-256", when = at) => {
      const key = readPortKey(pairs[kind].publicKey.export({ type: "spki", format: "pem" }).toString());
      if ("wrong" in key) throw new Error(key.wrong);
      return setPortKey(db(), { port: "nogales", ...key, at: when });
    },
    seat: async (block: string, givenNames: string, state: "confirmed" | "open" = "confirmed") => {
      const party = someApplication().party.map((person) => ({ ...person, givenNames }));
      const place = await addPlace(db(), { answers: someApplication({ party }) });
      return { place, offer: await addOffer(db(), place, { block, state }) };
    },
    hand: async () => {
      expect([await propose(), await approve()]).toEqual([true, true]);
      return handOverRound(db(), at, channel());
    },
    files: () => {
      const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
      return found.map(({ name, parentPath }) => join(parentPath, name)).sort();
    },
    open: async (name: string, kind: Kind = "P-256") => {
      const jwe = readFileSync(join(folder, "nogales", name), "utf8");
      const keys = { privateKey: privatePem(kind), publicKey: publicKey().publicKey };
      const opened = await openHandover(jwe, keys);
      if ("wrong" in opened) throw new Error(opened.wrong);
      return JSON.parse(opened.statement) as HandoverStatement;
    },
    day: async (port = "nogales") => (await seeHandovers(db(), staff.ana, at)).find(({ slug }) => slug === port),
  };
}

/** The given names of the first people of the parties in a file. */
export const namesIn = ({ parties }: HandoverStatement) => parties.map(({ people }) => people[0]?.givenNames);
