import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { answerOf } from "#app/_session/doors-for-tests.ts";
import { openDraft } from "#app/_session/draft-session.ts";
import { newToken } from "#app/_session/session-token.ts";
import { newId } from "#server/chance.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { withRequestNotes } from "#server/front/request-notes.ts";
import { addKiosk } from "#server/kiosk/add-kiosk.ts";
import type { KioskId } from "#server/kiosk/kiosk-id.ts";
import { log } from "#server/log.ts";
import { submitHandIn } from "./submit-hand-in.ts";

// The request is Next's, from a browser that keeps no cookie; everything behind it is ours and real.
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "paso.test", origin: "http://paso.test" }),
  cookies: async () => ({ getAll: () => [], get: () => undefined, set: () => undefined }),
}));

const folder = mkdtempSync(join(tmpdir(), "paso-hand-in-"));
const warned = vi.spyOn(log, "warn");
let test: TestDatabase;
beforeAll(async () => {
  process.env.DATA_DIR = folder;
  test = await makeTestDatabase("embedded");
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

const own = () => ({ id: newId(), token: newToken() });
const kept = {
  answers: { "contact.email": ["a@b.example"], keep: ["yes"] },
  revisions: { "contact.email": 4 },
  revision: 4,
};
const handIn = (field: unknown, kiosk?: KioskId) =>
  withRequestNotes({ address: "", ...(kiosk ? { kiosk } : {}) }, () => {
    const form = new FormData();
    form.set("kept", typeof field === "string" ? field : JSON.stringify(field));
    return answerOf(() => submitHandIn("ht", { problems: [] }, form));
  });
const opened = async ({ id, token }: { id: string; token: string }) =>
  (await openDraft(id, { cookie: undefined, token }))?.draft;

it("begins under the device's own id and token, and shows the code where its person was", async () => {
  const one = own();
  const a = `${one.id}.${one.token}`;
  const to = await handIn({ a, from: "apply/contact", ...kept });
  expect(to).toMatch(new RegExp(`^/ht/phone\\?a=${one.id}\\.${one.token}&h=[0-9a-f-]{36}&from=apply%2Fcontact$`));
  const answers = { "contact.email": ["a@b.example"], device: ["own"] };
  expect(await opened(one)).toMatchObject({ answers, revision: 4, device: "own", locale: "ht" });
});

it("is joined with what was handed in before, of each answer the later one", async () => {
  const one = own();
  const a = `${one.id}.${one.token}`;
  await handIn({ a, from: "apply/contact", ...kept });
  const older = { answers: { "contact.email": ["old@b.example"] }, revisions: { "contact.email": 2 } };
  const newer = { answers: { "contact.phone": ["+52 55"] }, revisions: { "contact.phone": 5 } };
  await handIn({ a, ...older, revision: 2 });
  await handIn({ a, ...newer, revision: 5 });
  const answers = { "contact.email": ["a@b.example"], "contact.phone": ["+52 55"] };
  expect((await opened(one))?.answers).toMatchObject(answers);
});

it("leaves alone what is open elsewhere, and says so on the device", async () => {
  const one = own();
  await handIn({ a: `${one.id}.${one.token}`, ...kept });
  const other = { a: `${one.id}.${newToken()}`, answers: {}, revisions: {}, revision: 9 };
  expect(await handIn(other)).toBe(`/ht/phone?d=${one.id}&from=apply%2Fparty`);
  expect(await opened(one)).toMatchObject({ revision: 4 });
});

it("takes nothing in at a kiosk, and nothing that no device has written", async () => {
  const one = own();
  const field = { a: `${one.id}.${one.token}`, ...kept };
  const kiosk = (await addKiosk(test.db, { place: "Casa", at: new Date() })).id as KioskId;
  warned.mockClear();
  expect(await handIn(field, kiosk)).toBe("/ht/finish?ended=yes");
  expect(warned).toHaveBeenCalledWith("a kiosk was refused", { refusal: "no-such-session" });
  for (const wrong of ["", "{", "null", { ...field, a: one.id }, { ...field, answers: { x: "y" } }]) {
    expect(await handIn(wrong)).toBe("/ht");
  }
  expect(await opened(one)).toBeUndefined();
});
