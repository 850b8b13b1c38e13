import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { newId } from "#server/chance.ts";
import {
  changeDraft,
  type DraftId,
  insertDraft,
  markDraftSent,
  readDraft,
  readDraftGuard,
} from "#server/database/draft.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { log } from "#server/log.ts";
import { addPlace, addPorts, noon } from "#server/place/place-for-tests.ts";
import { caseloadMark, hasEnded, helperOfMark } from "./caseload-mark.ts";
import { endHelper } from "./end-helper.ts";
import { addHelper } from "./helper-for-tests.ts";
import { keepCarriedDraft } from "./keep-carried-draft.ts";
import { readCarriedDrafts } from "./read-begun-drafts.ts";
import { renewDraftToken } from "./renew-draft-token.ts";

const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const token = Buffer.alloc(32, 1);

describe.each(engines)("what a helper's laptop hands in, on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const begin = async (helper: HelperId, more: Partial<Parameters<typeof insertDraft>[1]> = {}) => {
    const id = newId() as DraftId;
    const draft = { id, tokenHash: token, answers: { "party.length": ["1"] }, device: "shared" as const };
    await insertDraft(test.db, { ...draft, locale: "ht", channel: "helper", helper, at: noon, ...more });
    return id;
  };
  const handIn = (helper: HelperId, id: string, more: Partial<Parameters<typeof keepCarriedDraft>[2]> = {}) =>
    keepCarriedDraft(test.db, helper, {
      ...{ id, locale: "ht", answers: { "contact.email": ["a@b.example"] }, revisions: { "contact.email": 1 } },
      ...{ revision: 1, seen: undefined, tokenHash: token, at: later(1), ...more },
    });
  const answersOf = async (id: DraftId) => (await readDraft(test.db, id))?.answers;

  it("begins an application that was begun on the laptop, for that helper only, for 72 hours", async () => {
    const { helper } = await addHelper(test.db);
    const id = newId() as DraftId;
    expect(await handIn(helper, id)).toMatchObject({ outcome: "kept", draft: { revision: 1, helperId: helper } });
    expect((await readDraftGuard(test.db, id))?.expiresAt).toEqual(later(73));
    expect(await readCarriedDrafts(test.db, helper, later(1))).toMatchObject([{ id, locale: "ht", revision: 1 }]);
  });

  it("replaces what the laptop has seen, and nothing that it has not", async () => {
    const { helper } = await addHelper(test.db);
    const id = await begin(helper);
    expect(await handIn(helper, id, { seen: 0 })).toMatchObject({ outcome: "kept", draft: { revision: 1 } });
    const change = () => ({ "contact.email": ["there@b.example"] });
    await changeDraft(test.db, id, { locale: "ht", at: later(2), change });
    expect(await handIn(helper, id, { seen: 1, revision: 2 })).toMatchObject({
      outcome: "differs",
      draft: { revision: 2, answers: { "contact.email": ["there@b.example"] } },
    });
    expect(await handIn(helper, id, { seen: undefined, revision: 9 })).toMatchObject({ outcome: "differs" });
    expect(await answersOf(id)).toEqual({ "contact.email": ["there@b.example"] });
  });

  it("takes one of two that are handed in at once", async () => {
    const { helper } = await addHelper(test.db);
    const id = await begin(helper);
    const both = await Promise.all([handIn(helper, id, { seen: 0 }), handIn(helper, id, { seen: 0 })]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["differs", "kept"]);
  });

  it("refuses another helper's, a person's own, and a change of an application", async () => {
    const [{ helper }, other] = [await addHelper(test.db), await addHelper(test.db)];
    const theirs = await begin(other.helper);
    const own = await begin(helper, { helper: undefined, device: "own", channel: "no-script" });
    const amends = await begin(helper, { amendsId: await addPlace(test.db) });
    const warned = vi.spyOn(log, "warn");
    const line = ["a helper was refused", { refusal: "refused" }];
    for (const id of [theirs, own, amends]) {
      warned.mockClear();
      expect(await handIn(helper, id, { seen: 0 })).toEqual({ outcome: "refused" });
      expect(await answersOf(id)).toEqual({ "party.length": ["1"] });
      expect(await renewDraftToken(test.db, helper, { id, tokenHash: token, at: later(1) })).toBeUndefined();
      expect(warned.mock.calls, "each door writes its line").toEqual([line, line]);
    }
    expect(await readCarriedDrafts(test.db, helper, later(1))).toEqual([]);
  });

  it("says what was sent, and begins anew what has ended", async () => {
    const { helper } = await addHelper(test.db);
    const sent = await begin(helper);
    await markDraftSent(test.db, sent, later(1));
    expect(await handIn(helper, sent, { seen: 0 })).toEqual({ outcome: "sent" });
    expect(await handIn(helper, await addPlace(test.db))).toEqual({ outcome: "sent" });
    const old = await begin(helper);
    expect(await handIn(helper, old, { seen: 0, at: later(80) })).toMatchObject({ outcome: "kept" });
    expect((await readDraftGuard(test.db, old))?.expiresAt).toEqual(later(152));
  });

  it("opens an application anew in the browser of the helper who began it", async () => {
    const { helper } = await addHelper(test.db);
    const id = await begin(helper);
    const tokenHash = Buffer.alloc(32, 2);
    expect(await renewDraftToken(test.db, helper, { id, tokenHash, at: later(1) })).toBe("ht");
    expect(Buffer.from((await readDraftGuard(test.db, id))?.tokenHash ?? [])).toEqual(tokenHash);
    expect(await renewDraftToken(test.db, helper, { id, tokenHash, at: later(73) })).toBeUndefined();
  });

  it("tells a laptop that its helper or the organisation has ended, and nobody who made a mark up", async () => {
    const [{ helper }, second] = [await addHelper(test.db), await addHelper(test.db)];
    const mark = caseloadMark(helper);
    expect(helperOfMark(mark)).toBe(helper);
    expect(await hasEnded(test.db, mark)).toBe(false);
    await endHelper(test.db, "command-line", { email: `${helper}@casa.example`, at: later(1) });
    expect(await hasEnded(test.db, mark)).toBe(true);
    const forged = mark.replace(/\.(.)/, (_, first) => `.${first === "A" ? "B" : "A"}`);
    expect(helperOfMark(forged)).toBeUndefined();
    expect(await hasEnded(test.db, forged)).toBe(false);
    const set = { ended_at: later(1) };
    await test.db.updateTable("organisation").set(set).where("id", "=", second.organisation).execute();
    expect(await hasEnded(test.db, caseloadMark(second.helper))).toBe(true);
  });
});
