import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlaceAct } from "#domain/helper/grant.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { newId } from "#server/chance.ts";
import { type DraftId, insertDraft, readDraftGuard } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace, addPorts, noon } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { noteHelper, refusalUnderGrant } from "./act-under-grant.ts";
import { endEveryGrant, endGrant } from "./end-grant.ts";
import { giveGrant } from "./give-grant.ts";
import { addHelper } from "./helper-for-tests.ts";
import { findLiveGrant, listGrantsFor, listGrantsOf, readLiveGrant } from "./live-grant.ts";
import { listActs, noteAct } from "./note-act.ts";
import { renewDraftToken } from "./renew-draft-token.ts";

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const least = { mayChange: false, mayConfirm: false };
const most = { mayChange: true, mayConfirm: true };

describe.each(engines)("a grant on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const give = async (place: PlaceId, { helper }: Awaited<ReturnType<typeof addHelper>>, grant = most, at = noon) =>
    (await giveGrant(test.db, { place, generation: 0, helper, grant, days: 30, at })) as string;

  it("is listed for its person and for its helper, with who, what and until when", async () => {
    const [place, other] = [await addPlace(test.db), await addPlace(test.db)];
    const ana = await addHelper(test.db);
    const id = await give(place, ana);
    const told = {
      id,
      helper: "Ana López",
      organisation: "Casa Abierta",
      mayChange: true,
      mayConfirm: true,
      givenAt: noon,
      endsAt: days(30),
    };
    expect(await listGrantsFor(test.db, place, noon)).toMatchObject([told]);
    expect(await listGrantsOf(test.db, ana.helper, noon)).toMatchObject([{ ...told, application: place }]);
    expect(await listGrantsFor(test.db, other, noon)).toEqual([]);
    expect(await findLiveGrant(test.db, { helper: ana.helper, application: other, at: noon })).toBeUndefined();
  });

  it("lets its helper go on with a change in another browser, and nobody without it", async () => {
    const [place, ana, ben] = [await addPlace(test.db), await addHelper(test.db), await addHelper(test.db)];
    const begin = async (amendsId: PlaceId | null) => {
      const id = newId() as DraftId;
      const draft = { id, tokenHash: Buffer.alloc(32), answers: {}, device: "shared", locale: "ht" } as const;
      const amended = amendsId ? { amendsId } : {};
      await insertDraft(test.db, { ...draft, ...amended, channel: "helper", helper: ana.helper, at: noon });
      return id;
    };
    const goOn = (helper: HelperId, id: string) =>
      renewDraftToken(test.db, helper, { id, tokenHash: Buffer.alloc(32, 1), at: noon });
    const own = await begin(null);
    expect([await goOn(ana.helper, own), await goOn(ben.helper, own)]).toEqual(["ht", undefined]);
    expect(Buffer.from((await readDraftGuard(test.db, own))?.tokenHash ?? [])).toEqual(Buffer.alloc(32, 1));
    expect(await goOn(ana.helper, await begin(place))).toBeUndefined();
    await give(place, ana, least);
    expect(await goOn(ana.helper, await begin(place))).toBeUndefined();
    const grant = await give(place, ana);
    const change = await begin(place);
    expect([await goOn(ana.helper, change), await goOn(ben.helper, change)]).toEqual(["ht", undefined]);
    await endGrant(test.db, { grant, place, at: noon });
    expect(await goOn(ana.helper, change)).toBeUndefined();
  });

  it("holds until its end, and not at it", async () => {
    const id = await give(await addPlace(test.db), await addHelper(test.db));
    expect(await readLiveGrant(test.db, id, new Date(days(30).getTime() - 1))).toBeDefined();
    expect(await readLiveGrant(test.db, id, days(30))).toBeUndefined();
  });

  it("replaces the one before of the same helper, also one that has run out, and leaves others alone", async () => {
    const place = await addPlace(test.db);
    const [ana, ben] = [await addHelper(test.db), await addHelper(test.db)];
    const first = await give(place, ana);
    const bens = await give(place, ben);
    const second = await give(place, ana, least, days(40));
    expect(await readLiveGrant(test.db, first, days(1))).toBeUndefined();
    expect(await readLiveGrant(test.db, second, days(41))).toMatchObject(least);
    expect(await readLiveGrant(test.db, bens, days(1))).toMatchObject(most);
  });

  it("stands once for a helper, however many are given at the same moment", async () => {
    const place = await addPlace(test.db);
    const ana = await addHelper(test.db);
    await Promise.all([1, 2, 3, 4].map(() => give(place, ana)));
    expect(await listGrantsFor(test.db, place, noon)).toHaveLength(1);
  });

  it.each(["helper", "organisation"] as const)(
    "holds no more once the %s has ended, nor can one be given",
    async (who) => {
      const place = await addPlace(test.db);
      const ana = await addHelper(test.db);
      const id = await give(place, ana);
      await test.db.updateTable(who).set({ ended_at: noon }).where("id", "=", ana[who]).execute();
      expect(await readLiveGrant(test.db, id, noon)).toBeUndefined();
      expect(await listGrantsOf(test.db, ana.helper, noon)).toEqual([]);
      expect(await give(place, ana)).toBeUndefined();
    },
  );

  it("opens nothing of an application of which nothing is kept", async () => {
    const place = await addPlace(test.db);
    const id = await give(place, await addHelper(test.db));
    await test.db
      .updateTable("application")
      .set({ wrapped_key: Buffer.alloc(0) })
      .where("id", "=", place)
      .execute();
    expect(await readLiveGrant(test.db, id, noon)).toBeUndefined();
  });

  it("is ended by its own person only, with the change that the helper had begun", async () => {
    const [place, stranger] = [await addPlace(test.db), await addPlace(test.db)];
    const ana = await addHelper(test.db);
    const id = await give(place, ana);
    const draft = { id: newId(), tokenHash: Buffer.alloc(32), answers: {}, device: "shared" as const, locale: "en" };
    await insertDraft(test.db, { ...draft, channel: "helper", amendsId: place, helper: ana.helper, at: noon });
    await endGrant(test.db, { place: stranger, grant: id, at: noon });
    expect(await readLiveGrant(test.db, id, noon)).toBeDefined();
    await endGrant(test.db, { place, grant: id, at: noon });
    expect(await readLiveGrant(test.db, id, noon)).toBeUndefined();
    expect(await test.db.selectFrom("draft").select("id").where("id", "=", draft.id).execute()).toEqual([]);
  });

  it("is ended with all others of an application at a counter", async () => {
    const [place, other] = [await addPlace(test.db), await addPlace(test.db)];
    const [ana, ben] = [await addHelper(test.db), await addHelper(test.db)];
    await Promise.all([give(place, ana), give(place, ben)]);
    const kept = await give(other, ana);
    expect(await endEveryGrant(test.db, { application: place, by: "counter", at: noon })).toBe(2);
    expect(await listGrantsFor(test.db, place, noon)).toEqual([]);
    expect(await readLiveGrant(test.db, kept, noon)).toBeDefined();
  });

  it("lets an act happen and notes it, or refuses it and notes nothing", async () => {
    const [place, other] = [await addPlace(test.db), await addPlace(test.db)];
    const [ana, ben] = [await addHelper(test.db), await addHelper(test.db)];
    const id = await give(place, ana, least);
    type Asked = { who?: HelperId; place?: PlaceId; act?: PlaceAct; secret?: true };
    const act = ({ who = ana.helper, place: application = place, act = "see", secret }: Asked) =>
      test.db.transaction().execute(async (tx) => {
        const helper = { grantId: id, helperId: who, withSecret: secret ?? false };
        const refusal = await refusalUnderGrant(tx, helper, { application, act, at: days(1) });
        if (!refusal) await noteHelper(tx, helper, { application, what: "opened", at: days(1) });
        return refusal;
      });
    expect(await act({ who: ben.helper })).toBe("access-ended");
    expect(await act({ place: other })).toBe("access-ended");
    expect(await act({ act: "confirm-offer" })).toBe("not-allowed");
    expect(await act({ act: "confirm-offer", secret: true })).toBe("not-allowed");
    expect(await act({ act: "withdraw" })).toBe("needs-secret");
    expect((await listActs(test.db, place)).acts).toEqual([]);
    expect(await act({})).toBeUndefined();
    expect(await act({ act: "withdraw", secret: true })).toBeUndefined();
    const seen = { what: "opened", at: days(1), helper: "Ana López", organisation: "Casa Abierta" };
    expect(await listActs(test.db, place)).toMatchObject({ acts: [seen, seen], page: 1, pages: 1 });
    expect((await listActs(test.db, other)).acts).toEqual([]);
    await endGrant(test.db, { place, grant: id, at: noon });
    expect(await act({})).toBe("access-ended");
  });

  it("shows the person each act of a long list, on one page of it, the newest first", async () => {
    const place = await addPlace(test.db);
    const grantId = await give(place, await addHelper(test.db));
    const moments = Array.from({ length: 101 }, (_, index) => new Date(noon.getTime() + index * 60_000));
    for (const at of moments) await noteAct(test.db, { application: place, grantId, what: "opened", at });
    const pages = await Promise.all([1, 2, 3].map((page) => listActs(test.db, place, page)));
    expect(pages.flatMap(({ acts }) => acts.map(({ at }) => at))).toEqual(moments.toReversed());
    expect(pages.map(({ acts, pages: all }) => [acts.length, all])).toEqual([
      [50, 3],
      [50, 3],
      [1, 3],
    ]);
    expect(await listActs(test.db, place, 9)).toEqual(pages[2]);
    expect(await listActs(test.db, place, -1)).toEqual(pages[0]);
  });
});
