import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Application } from "#domain/application/application.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { log } from "#server/log.ts";
import { amendApplication } from "#server/place/amend-application.ts";
import { answerOffer } from "#server/place/answer-offer.ts";
import { markStillWaiting } from "#server/place/mark-still-waiting.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readPlaceAnswers } from "#server/place/read-place.ts";
import { withdraw } from "#server/place/withdraw.ts";
import type { ActingHelper } from "./act-under-grant.ts";
import { endGrant } from "./end-grant.ts";
import { giveGrant } from "./give-grant.ts";
import { addHelper } from "./helper-for-tests.ts";
import { listActs } from "./note-act.ts";

const most = { mayChange: true, mayConfirm: true };
const least = { mayChange: false, mayConfirm: false };
const warned = vi.spyOn(log, "warn");
const at = new Date(noon.getTime() + 3_600_000);
const [first] = someApplication().party;
const two = someApplication({
  party: [
    first as Application["party"][0],
    {
      ...(first as Application["party"][0]),
      givenNames: "Paul",
      birth: { precision: "year", year: 1999 },
      relation: "spouse",
    },
  ],
});

type Door = {
  name: string;
  /** Whether the widest grant is enough, without the secret. */
  isAlone: boolean;
  stands: { standing?: "paused"; offer?: "open" | "confirmed" };
  knock: (test: TestDatabase, place: PlaceId, offer: string, helper: ActingHelper) => Promise<unknown>;
};

const answer =
  (said: "confirm" | "decline" | "give-back"): Door["knock"] =>
  (test, place, offer, helper) =>
    answerOffer(test.db, { place, offer, answer: said, at, helper });

const amend =
  (application: Application): Door["knock"] =>
  async (test, place, _, helper) => {
    const { revision } = await readPlaceAnswers(test.db, place);
    return amendApplication(test.db, { place, application, revision, locale: "en", at, helper });
  };

const doors: Door[] = [
  { name: "change answers", isAlone: true, stands: {}, knock: amend({ ...two, ports: ["laredo"] }) },
  { name: "confirm", isAlone: true, stands: { offer: "open" }, knock: answer("confirm") },
  {
    name: "still waiting",
    isAlone: true,
    stands: { standing: "paused" },
    knock: (test, place, _, helper) => markStillWaiting(test.db, { place, at, helper }),
  },
  { name: "decline", isAlone: false, stands: { offer: "open" }, knock: answer("decline") },
  { name: "give back", isAlone: false, stands: { offer: "confirmed" }, knock: answer("give-back") },
  { name: "remove a person", isAlone: false, stands: {}, knock: amend({ ...two, party: two.party.slice(0, 1) }) },
  {
    name: "withdraw",
    isAlone: false,
    stands: {},
    knock: (test, place, _, helper) => withdraw(test.db, { place, at, helper }),
  },
];

const keys = [
  "another helper's",
  "of another application",
  "expired",
  "ended",
  "helper ended",
  "narrower",
  "none",
] as const;

describe.each(engines)("the doors of a helper on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());
  beforeEach(() => void warned.mockClear());

  const give = async (place: PlaceId, helper: HelperId, grant = most, days = 30, from = noon) =>
    (await giveGrant(test.db, { place, generation: 0, helper, grant, days, at: from })) as string;

  async function begin({ stands }: Door) {
    const place = await addPlace(test.db, { answers: two, ...(stands.standing ? { standing: stands.standing } : {}) });
    const offer = stands.offer ? await addOffer(test.db, place, { state: stands.offer, size: 2 }) : "";
    return { place, offer, ana: await addHelper(test.db) };
  }

  async function keyOf(kind: (typeof keys)[number], place: PlaceId, ana: Awaited<ReturnType<typeof addHelper>>) {
    const { helper } = ana;
    switch (kind) {
      case "another helper's":
        return give(place, (await addHelper(test.db)).helper);
      case "of another application":
        return give(await addPlace(test.db), helper);
      case "expired":
        return give(place, helper, most, 7, new Date(at.getTime() - 7 * 86_400_000));
      case "ended": {
        const id = await give(place, helper);
        await endGrant(test.db, { place, grant: id, at });
        return id;
      }
      case "helper ended": {
        const id = await give(place, helper);
        await test.db.updateTable("helper").set({ ended_at: at }).where("id", "=", helper).execute();
        return id;
      }
      case "narrower":
        return give(place, helper, least);
      case "none":
        return "00000000-0000-4000-8000-000000000000";
    }
  }

  const state = async (place: PlaceId) => ({
    row: await test.db.selectFrom("application").selectAll().where("id", "=", place).executeTakeFirst(),
    offers: await test.db.selectFrom("offer").selectAll().where("application_id", "=", place).execute(),
    acts: (await listActs(test.db, place)).acts,
  });

  for (const door of doors) {
    it.each(keys)(`keeps "${door.name}" shut with a grant that is: %s, and the log says so`, async (kind) => {
      const { place, offer, ana } = await begin(door);
      const helper = { grantId: await keyOf(kind, place, ana), helperId: ana.helper, withSecret: false };
      const before = await state(place);
      const said = await door.knock(test, place, offer, helper);
      const [refusal] = /access-ended|not-allowed|needs-secret/.exec(JSON.stringify(said)) ?? [];
      expect(refusal).toBeDefined();
      expect(warned.mock.calls).toEqual([["a helper was refused", { refusal }]]);
      expect(await state(place)).toEqual(before);
    });

    it(`"${door.name}" ${door.isAlone ? "opens with the widest grant" : "opens with the secret only"}, and is noted`, async () => {
      const { place, offer, ana } = await begin(door);
      const grantId = await give(place, ana.helper);
      const helper = { grantId, helperId: ana.helper, withSecret: false };
      if (!door.isAlone) {
        expect(JSON.stringify(await door.knock(test, place, offer, helper))).toContain("needs-secret");
        expect((await listActs(test.db, place)).acts).toEqual([]);
        await door.knock(test, place, offer, { ...helper, withSecret: true });
      } else await door.knock(test, place, offer, helper);
      const { acts } = await listActs(test.db, place);
      expect(acts.length).toBeGreaterThan(0);
      expect(acts[0]).toMatchObject({ helper: "Ana López", at });
    });
  }
});
