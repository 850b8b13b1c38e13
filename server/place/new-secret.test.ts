import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { type DraftId, insertDraft, readDraftGuard } from "#server/database/draft.ts";
import { readReceipt } from "#server/database/read-receipt.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { endGrant } from "#server/helper/end-grant.ts";
import { giveGrant } from "#server/helper/give-grant.ts";
import { addHelper } from "#server/helper/helper-for-tests.ts";
import { readLiveGrant } from "#server/helper/live-grant.ts";
import { drawSecret } from "#server/keys/derived-secrets.ts";
import { type AtPlace, adoptNewSecret, prepareNewSecret, readLastNewSecret, readPreparedSecret } from "./new-secret.ts";
import { offerAnswerKey } from "./offer-answer-key.ts";
import { openOffer } from "./open-offer.ts";
import { mintPlaceId, openPlace } from "./open-place.ts";
import { addOffer, addPorts, noon, someApplication } from "./place-for-tests.ts";
import { readPlaceGuard, startPlaceSession } from "./place-session.ts";

const tokenHash = Buffer.alloc(32);
const contact = { email: "marie@example.org", preferred: "email" } as const;
const change = { answers: {}, locale: "ht", device: "own", channel: "no-script", tokenHash, at: noon } as const;

describe.each(engines)("a secret that is made new on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  async function begin() {
    // As a person leaves it who filled in pages: the way to the first receipt is the draft of the same id.
    const id = newId();
    await insertDraft(test.db, { ...change, id });
    const sending = { id, application: someApplication({ contact }), channel: "api", locale: "ht", at: noon } as const;
    const owned = { ...sending, ownsDraft: true };
    const registered = await registerApplication(test.db, owned);
    if (registered.outcome !== "registered") throw new Error(registered.outcome);
    const place = mintPlaceId(id);
    const { handle, secret } = registered.receipt;
    const session = await open({ place, generation: 0 });
    return { sending, place, handle, secret, by: { place, generation: 0, session } };
  }
  const open = (opened: { place: AtPlace["place"]; generation: number }) =>
    startPlaceSession(test.db, { ...opened, device: "own", tokenHash, at: noon });
  const isOpen = async (session: string) => (await readPlaceGuard(test.db, session, noon)) !== undefined;
  const draft = async (more: { id?: string; amendsId?: string; generation?: number }) => {
    const id = newId();
    await insertDraft(test.db, { ...change, id, ...more });
    return id;
  };
  const rowsOf = async (place: string) => [
    ...(await test.db.selectFrom("place_session").select("id").where("application_id", "=", place).execute()),
    ...(await test.db.selectFrom("draft").select("id").where("amends_id", "=", place).execute()),
    ...(await test.db.selectFrom("draft").select("id").where("id", "=", place).execute()),
  ];
  const adopt = (by: AtPlace, id: string) => adoptNewSecret(test.db, id, { by, at: noon });
  const grant = { mayChange: true, mayConfirm: true };

  it("is written down before it counts, and then it alone opens the place", async () => {
    const { place, handle, secret, by } = await begin();
    const id = await prepareNewSecret(test.db, by, noon);
    const shown = await readPreparedSecret(test.db, id, by);
    expect(shown?.secret).toMatch(/^\d{14}$/);
    const fresh = { handle, secret: shown?.secret ?? "" };
    expect(await openPlace(test.db, fresh), "it does not count yet").toBeUndefined();
    expect(await openPlace(test.db, { handle, secret })).toEqual({ place, generation: 0 });
    expect(await readLastNewSecret(test.db, place)).toBeUndefined();
    expect(await adopt(by, id)).toBe(1);
    expect(await openPlace(test.db, { handle, secret })).toBeUndefined();
    expect(await openPlace(test.db, fresh)).toEqual({ place, generation: 1 });
    expect(await readPreparedSecret(test.db, id, by), "no page shows it again").toBeUndefined();
    expect(await readLastNewSecret(test.db, place)).toEqual({ at: noon, port: undefined });
  });

  it("ends whatever the old one opened, and nothing else", async () => {
    const [{ place, by, sending }, other] = [await begin(), await begin()];
    const [elsewhere, change, foreign] = [
      await open({ place, generation: 0 }),
      await draft({ amendsId: place }),
      await draft({ amendsId: other.place }),
    ];
    const offer = await addOffer(test.db, place);
    const key = offerAnswerKey({ offer, application: place, generation: 0 });
    const { helper } = await addHelper(test.db);
    const [mine, theirs] = await Promise.all(
      [place, other.place].map((each) =>
        giveGrant(test.db, { place: each, generation: 0, helper, grant, days: 7, at: noon }),
      ),
    );
    expect(await openOffer(test.db, { offer, key })).toBeDefined();
    expect(await readReceipt(test.db, place as string as DraftId)).toBeDefined();
    const before = drawSecret(place);
    await adopt(by, await prepareNewSecret(test.db, by, noon));
    expect(await Promise.all([by.session, elsewhere, other.by.session].map(isOpen))).toEqual([false, false, true]);
    expect(await readDraftGuard(test.db, change)).toBeUndefined();
    expect(await readDraftGuard(test.db, foreign)).toBeDefined();
    expect(await rowsOf(place), "not even behind its door").toEqual([]);
    expect(await rowsOf(other.place)).toHaveLength(3);
    expect(await readLiveGrant(test.db, mine ?? "", noon)).toBeUndefined();
    expect(await readLiveGrant(test.db, theirs ?? "", noon)).toBeDefined();
    expect(await openOffer(test.db, { offer, key }), "what a device kept to answer with").toBeUndefined();
    expect(await readReceipt(test.db, place as string as DraftId), "the page of the first receipt").toBeUndefined();
    expect(await registerApplication(test.db, sending), "the same send again").toEqual({ outcome: "not-shown-again" });
    expect(drawSecret(place), "the draw does not notice").toEqual(before);
    const letters = await test.db.selectFrom("letter").select("kind").where("application_id", "=", place).execute();
    expect(letters).toEqual([{ kind: "new-secret" }]);
    await endGrant(test.db, { place, grant: mine ?? "", at: noon });
    const ended = await test.db
      .selectFrom("helper_grant")
      .select("ended_by")
      .where("id", "=", mine ?? "")
      .execute();
    expect(ended).toEqual([{ ended_by: "new-secret" }]);
  });

  it("leaves nothing open that is begun with the old one at the same moment", async () => {
    const { place, by } = await begin();
    await adopt(by, await prepareNewSecret(test.db, by, noon));
    const old = { place, generation: 0 };
    expect(await isOpen(await open(old))).toBe(false);
    expect(await readDraftGuard(test.db, await draft({ amendsId: place, generation: 0 }))).toBeUndefined();
    const { helper } = await addHelper(test.db);
    expect(await giveGrant(test.db, { ...old, helper, grant, days: 7, at: noon })).toBeUndefined();
    expect(await isOpen(await open({ place, generation: 1 }))).toBe(true);
    expect(await readDraftGuard(test.db, await draft({ amendsId: place, generation: 1 }))).toBeDefined();
  });

  it("is shown to the session that asked, and one that was only looked at is never anybody else's", async () => {
    const [{ place, by }, other] = [await begin(), await begin()];
    const thief = { ...by, session: await open({ place, generation: 0 }) };
    const seen = await prepareNewSecret(test.db, thief, noon);
    const seenSecret = (await readPreparedSecret(test.db, seen, thief))?.secret;
    for (const wrong of [by, { ...other.by, session: thief.session }]) {
      expect(await readPreparedSecret(test.db, seen, wrong)).toBeUndefined();
      expect(await adopt(wrong, seen)).toBeUndefined();
    }
    expect(await adopt(thief, "not-an-id")).toBeUndefined();
    const id = await prepareNewSecret(test.db, by, noon);
    expect((await readPreparedSecret(test.db, id, by))?.secret).not.toBe(seenSecret);
    expect(await adopt(by, id)).toBe(2);
    expect(await adopt(thief, seen), "what is older than the one that counts").toBeUndefined();
    expect(await adopt(by, id), "again").toBeUndefined();
  });

  it("counts once, of two that are made to count at once", async () => {
    const { place, by } = await begin();
    const second = { ...by, session: await open({ place, generation: 0 }) };
    const both = [await prepareNewSecret(test.db, by, noon), await prepareNewSecret(test.db, second, noon)];
    const counted = await Promise.all([adopt(by, both[0] ?? ""), adopt(second, both[1] ?? "")]);
    expect(counted.filter((generation) => generation !== undefined)).toHaveLength(1);
    const letters = await test.db.selectFrom("letter").select("kind").where("application_id", "=", place).execute();
    expect(letters).toHaveLength(1);
  });
});
