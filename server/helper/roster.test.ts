import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { newId } from "#server/chance.ts";
import { insertDraft } from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import type { Letter } from "#server/letters/compose-letter.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { endGrant } from "./end-grant.ts";
import { giveGrant } from "./give-grant.ts";
import { addHelper } from "./helper-for-tests.ts";
import { type Roster, seeRoster } from "./see-roster.ts";
import { tellHelpers } from "./tell-helpers.ts";

const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const [someone] = someApplication().party as [ReturnType<typeof someApplication>["party"][number]];
const namesOf = ({ entries }: Roster) => entries.map(({ name }) => name);

describe.each(engines)("the roster on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const newHelper = async () => (await addHelper(test.db)).helper;
  const help = async (helper: HelperId, givenNames: string, more: Parameters<typeof addPlace>[1] = {}, days = 30) => {
    const answers = someApplication({ party: [{ ...someone, givenNames, familyNames: "Díaz" }] });
    const place = await addPlace(test.db, { answers, ...more });
    const grant = (await give(place, helper, days)) ?? "";
    return { place, grant };
  };
  const give = (place: PlaceId, helper: HelperId, days = 30) =>
    giveGrant(test.db, { place, generation: 0, helper, grant: { mayChange: true, mayConfirm: false }, days, at: noon });
  const see = (helper: HelperId, page = 1, at = noon) => seeRoster(test.db, helper, { at, locale: "es", page });
  const search = (helper: HelperId, typed: string) => seeRoster(test.db, helper, { at: noon, locale: "es", typed });
  const failLetter = (place: PlaceId) =>
    test.db
      .insertInto("letter")
      .values({
        id: newId(),
        application_id: place,
        kind: "offer",
        locale: "es",
        state: "failed",
        queued_at: noon,
        next_try_at: noon,
        sent_at: null,
      })
      .execute();
  const askUrgent = (place: PlaceId) =>
    test.db.updateTable("application").set({ asks_urgent: true }).where("id", "=", place).execute();

  it("shows what is due first, with the offer's deadline and its port", async () => {
    const helper = await newHelper();
    await help(helper, "Quiet");
    await help(helper, "Ends", {}, 7);
    await help(helper, "Paused", { standing: "paused" });
    await failLetter((await help(helper, "Failed")).place);
    await askUrgent((await help(helper, "Urgent")).place);
    await addOffer(test.db, (await help(helper, "Later")).place, { expiresAt: later(40), port: "laredo" });
    await addOffer(test.db, (await help(helper, "Sooner")).place, { expiresAt: later(20) });
    await addOffer(test.db, (await help(helper, "Appointment")).place, { state: "confirmed" });
    const roster = await see(helper);
    const names = namesOf(roster).map((name) => name.replace(" Díaz", ""));
    expect(names.slice(0, 6)).toEqual(["Sooner", "Later", "Urgent", "Failed", "Paused", "Ends"]);
    expect(new Set(names.slice(6))).toEqual(new Set(["Quiet", "Appointment"]));
    expect(roster.entries[1]).toMatchObject({
      due: ["offer"],
      mayChange: true,
      mayConfirm: false,
      offer: { isOpen: true, answerBy: later(40), port: { name: "laredo", timeZone: "America/Chicago" } },
    });
  });

  it("has nothing of another helper's people, nor of a grant that was ended or has run out", async () => {
    const [mine, other] = [await newHelper(), await newHelper()];
    await help(mine, "Mine");
    const { place } = await help(other, "Theirs");
    await addOffer(test.db, place);
    const ended = await help(mine, "Ended");
    await endGrant(test.db, { place: ended.place, grant: ended.grant, at: noon });
    await help(mine, "Over", {}, 1);
    expect(namesOf(await see(mine, 1, later(24)))).toEqual(["Mine Díaz"]);
    expect(namesOf(await search(mine, "Theirs"))).toEqual([]);
    expect(namesOf(await search(mine, "Ended"))).toEqual([]);
    const { handle } = (await see(other)).entries[0] ?? { handle: "" };
    expect(namesOf(await search(mine, handle))).toEqual([]);
    expect(namesOf(await search(other, handle))).toEqual(["Theirs Díaz"]);
  });

  it("finds a person by another one of the party, without accents and in another script", async () => {
    const helper = await newHelper();
    const party = [
      { ...someone, givenNames: "Zoë" },
      { ...someone, givenNames: "محمد", familyNames: "خالد", relation: "spouse" as const },
    ];
    await help(helper, "", { answers: someApplication({ party }) });
    await help(helper, "Somebody");
    for (const typed of ["zoe", "Mohammed", "Khalid Mohamed", "محمد"]) {
      expect(namesOf(await search(helper, typed)), typed).toEqual(["Zoë Desrosiers"]);
    }
  });

  it("comes in pages of 20, and only the names of the page are opened and noted", async () => {
    const helper = await newHelper();
    for (let person = 0; person < 23; person++) await help(helper, `Person ${person}`);
    const [first, second, beyond] = [await see(helper, 1), await see(helper, 2), await see(helper, 9)];
    expect([first.entries.length, second.entries.length, first.pages, first.total]).toEqual([20, 3, 2, 23]);
    expect(namesOf(beyond)).toEqual(namesOf(second));
    expect(new Set([...namesOf(first), ...namesOf(second)]).size).toBe(23);
    await search(helper, "person 1");
    const rows = await test.db.selectFrom("audit").selectAll().where("actor", "=", helper).orderBy("at").execute();
    expect(rows.map(({ action }) => action)).toEqual(Array.from({ length: 4 }, () => "see-roster"));
    const counts = rows.map(({ detail }) => (detail as { people: number }).people);
    expect(counts.toSorted((one, two) => one - two)).toEqual([3, 3, 20, 23]);
    expect(JSON.stringify(rows)).not.toContain("Person");
  });

  it("shows what was begun and not sent, by this helper alone", async () => {
    const [mine, other] = [await newHelper(), await newHelper()];
    const draft = { tokenHash: Buffer.alloc(32), device: "shared" as const, locale: "ar", channel: "helper" as const };
    const answers = { "party.0.givenNames": ["Hamid"], "party.0.familyNames": ["Karimi"] };
    await insertDraft(test.db, { ...draft, id: newId(), answers, helper: mine, at: noon });
    await insertDraft(test.db, { ...draft, id: newId(), answers: {}, helper: other, at: noon });
    const { place } = await help(other, "Theirs");
    await insertDraft(test.db, { ...draft, id: newId(), answers: {}, helper: mine, amendsId: place, at: noon });
    const begun = { name: "Hamid Karimi", locale: "ar", isChange: false, endsAt: later(72) };
    expect((await see(mine)).drafts).toMatchObject([begun]);
    expect((await see(mine, 1, later(72))).drafts).toEqual([]);
  });

  it("shows what was begun page by page too, each once, beside the lines of the roster", async () => {
    const helper = await newHelper();
    await help(helper, "Ana");
    const draft = { tokenHash: Buffer.alloc(32), device: "shared" as const, locale: "ht", channel: "helper" as const };
    for (let person = 0; person < 41; person++) {
      await insertDraft(test.db, { ...draft, id: newId(), answers: {}, helper, at: noon });
    }
    const pages = [await see(helper, 1), await see(helper, 2), await see(helper, 9)];
    expect(pages.map(({ page, drafts }) => [page, drafts.length])).toEqual([
      [1, 20],
      [2, 20],
      [3, 1],
    ]);
    expect(new Set(pages.flatMap(({ drafts }) => drafts.map(({ id }) => id))).size).toBe(41);
    expect(pages.map(({ entries, total }) => [entries.length, total])).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
    expect((await search(helper, "ana")).drafts).toEqual([]);
  });

  it("calls news what this helper has not seen yet, until it is shown", async () => {
    const helper = await newHelper();
    const { place } = await help(helper, "Ana");
    expect((await see(helper)).news).toBe(0);
    await addOffer(test.db, place);
    expect(await see(helper)).toMatchObject({ news: 1, entries: [{ isNews: true }] });
    expect(await see(helper)).toMatchObject({ news: 0, entries: [{ isNews: false }] });
  });

  it("is told of by letter once a day at most, with nothing in it of anybody, and only of what is new", async () => {
    const helper = await newHelper();
    const { place } = await help(helper, "Ana");
    await see(helper);
    const taken: { to: string; letter: Letter }[] = [];
    let answer: "sent" | "refused" | Error = "sent";
    const carrier = {
      carry: async (to: string, letter: Letter) => {
        if (answer instanceof Error) throw answer;
        if (to.startsWith(helper)) taken.push({ to, letter });
        return answer;
      },
    };
    const tell = async (at: Date) => {
      const before = taken.length;
      await tellHelpers(test.db, carrier, "https://paso.example", at);
      return taken.length - before;
    };
    expect(await tell(noon)).toBe(0);
    await addOffer(test.db, place);
    answer = new Error("the server is away");
    expect(await tell(later(1))).toBe(0);
    answer = "sent";
    expect(await tell(later(1))).toBe(1);
    const text = JSON.stringify(taken);
    expect(text).toContain("https://paso.example/es/helper");
    for (const hidden of ["Ana", "Díaz", ...(await see(helper)).entries.map(({ handle }) => handle)]) {
      expect(text).not.toContain(hidden);
    }
    await failLetter(place);
    expect(await tell(later(24))).toBe(0);
    expect(await tell(later(25))).toBe(1);
    expect(await tell(later(50))).toBe(0);
    await test.db.updateTable("helper").set({ ended_at: noon }).where("id", "=", helper).execute();
    await askUrgent(place);
    expect(await tell(later(80))).toBe(0);
  });
});
