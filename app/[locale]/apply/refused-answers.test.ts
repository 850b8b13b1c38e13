import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { hashToken, newToken } from "#app/_session/session-token.ts";
import type { Answers } from "#domain/application/typed.ts";
import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import { type DraftId, insertDraft } from "#server/database/draft.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { keepMet } from "#server/equity/met-counts.ts";
import { submitCheck } from "./check/submit-check.ts";
import { submitDevice } from "./device/submit-device.ts";
import { submitAnswers } from "./submit-answers.ts";

// The request is Next's, from a browser that keeps no cookie and sends no script; everything behind it is ours and real.
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "paso.test", origin: "http://paso.test" }),
  cookies: async () => ({ getAll: () => [], get: () => undefined, set: () => undefined }),
}));

const folder = mkdtempSync(join(tmpdir(), "paso-refused-"));
let test: TestDatabase;
beforeAll(async () => {
  process.env.DATA_DIR = folder;
  test = await makeTestDatabase("embedded");
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await test.db.deleteFrom("equity_met").execute();
});

/** What was counted, as `kind group page count`. */
async function counted(): Promise<string[]> {
  await keepMet(test.db);
  const rows = await test.db.selectFrom("equity_met").selectAll().where("event", "=", "refused").execute();
  return rows.map((row) => `${row.compared_by} ${row.group_name} ${row.page} ${row.count}`).toSorted();
}

async function begin(answers: Answers): Promise<string> {
  const [id, token] = [newId() as DraftId, newToken()];
  const draft = {
    id,
    tokenHash: hashToken(token),
    answers,
    device: "own",
    locale: "ht",
    channel: "no-script",
  } as const;
  await insertDraft(test.db, { ...draft, at: now() });
  return `${id}.${token}`;
}

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}
/** What an action throws to go on to a page is Next's. */
const away = (work: Promise<unknown>) => work.catch(() => undefined);

it("counts a page that was not taken, once, in the groups that are known by then", async () => {
  const a = await begin({ "party.length": ["2"], "needs.codes": ["sight", "Chidinma"] });
  const wrong = form({ a, "contact.email": "Chidinma", "contact.preferred": "phone" });
  expect(await submitAnswers("contact", { locale: "ht", form: wrong })).toHaveProperty("problems");
  await submitAnswers("languages", {
    locale: "ht",
    form: form({ a, "languages.speaks": "ht", "languages.reads": "ht", "languages.interpreter": "none" }),
  });
  expect(await counted()).toEqual([
    "channel own contact 1",
    "language ht contact 1",
    "need sight contact 1",
    "size 2 contact 1",
  ]);
});

it("counts a blank page, the page before there is a draft, and the page of all answers", async () => {
  await submitAnswers("party", { locale: "es", form: form({ "party.length": "many" }) });
  await away(submitDevice("es", { problems: [] }, form({})));
  const a = await begin({ "party.length": ["1"] });
  await away(submitCheck("es", { problems: [] }, form({ a })));
  expect((await counted()).filter((line) => line.startsWith("language"))).toEqual([
    "language es check 1",
    "language es device 1",
    "language es party 1",
  ]);
});
