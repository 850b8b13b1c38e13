import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import { type DraftId, insertDraft } from "#server/database/draft.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { withRequestNotes } from "#server/front/request-notes.ts";
import { addKiosk } from "#server/kiosk/add-kiosk.ts";
import { endKiosk } from "#server/kiosk/end-kiosk.ts";
import { finishKiosk } from "#server/kiosk/finish-kiosk.ts";
import type { KioskId } from "#server/kiosk/kiosk-id.ts";
import { offerToPhone, readHandover, takeOver } from "#server/kiosk/phone-handover.ts";
import { log } from "#server/log.ts";
import { addOffer, addPlace, addPorts } from "#server/place/place-for-tests.ts";
import { startPlaceSession } from "#server/place/place-session.ts";
import { answerOf, doors, type Fields } from "./doors-for-tests.ts";
import { openDraftSession } from "./draft-session.ts";
import { openPlaceSession } from "./place-session.ts";
import { hashToken, newToken } from "./session-token.ts";

// The request is Next's, from a browser that keeps no cookie; everything behind it is ours and real.
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: "paso.test", origin: "http://paso.test" }),
  cookies: async () => ({ getAll: () => [], get: () => undefined, set: () => undefined }),
}));

const folder = mkdtempSync(join(tmpdir(), "paso-kiosk-sessions-"));
let test: TestDatabase;
const warned = vi.spyOn(log, "warn");
beforeAll(async () => {
  process.env.DATA_DIR = folder;
  test = await makeTestDatabase("embedded");
  await addPorts(test.db);
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

/** A draft and a place that are open on a kiosk, or on a device of no kiosk, by addresses that hold their tokens. */
async function begin(kiosk: string | undefined) {
  const [token, at] = [newToken(), now()];
  const [tokenHash, place] = [hashToken(token), await addPlace(test.db)];
  await addOffer(test.db, place, { state: "confirmed" });
  const draft = newId() as DraftId;
  const begun = { answers: {}, device: "shared", locale: "ht", channel: "kiosk", kiosk, tokenHash, at } as const;
  await insertDraft(test.db, { ...begun, id: draft });
  const placeSession = await startPlaceSession(test.db, { place, device: "shared", kiosk, tokenHash, at });
  return { draft, placeSession, fields: { a: `${draft}.${token}`, m: `${placeSession}.${token}` } };
}
const newKiosk = async () => (await addKiosk(test.db, { place: "Casa", at: now() })).id as KioskId;
const at = <Result>(kiosk: KioskId | undefined, work: () => Promise<Result>) =>
  withRequestNotes({ address: "", ...(kiosk ? { kiosk } : {}) }, work);
const change = (fields: Required<Fields>, by: (text: string) => string) => ({ a: by(fields.a), m: by(fields.m) });
const another = (text: string) => text.slice(0, -3) + (text.at(-3) === "A" ? "B" : "A") + text.slice(-2);

type Asked = { here: KioskId | undefined; fields: Fields };
const keys: Record<string, () => Promise<Asked>> = {
  "another kiosk's": async () => ({ here: await newKiosk(), fields: (await begin(await newKiosk())).fields }),
  "of a device that is no kiosk": async () => ({ here: await newKiosk(), fields: (await begin(undefined)).fields }),
  "a kiosk's, on a device that is none": async () => ({
    here: undefined,
    fields: (await begin(await newKiosk())).fields,
  }),
  expired: async () => {
    const here = await newKiosk();
    const { draft, placeSession, fields } = await begin(here);
    const expires_at = now();
    await test.db.updateTable("draft").set({ expires_at }).where("id", "=", draft).execute();
    await test.db.updateTable("place_session").set({ expires_at }).where("id", "=", placeSession).execute();
    return { here, fields };
  },
  "of somebody who has finished": async () => {
    const here = await newKiosk();
    const { fields } = await begin(here);
    await finishKiosk(test.db, here);
    return { here, fields };
  },
  "of a kiosk that was ended": async () => {
    const here = await newKiosk();
    const { fields } = await begin(here);
    await endKiosk(test.db, here, now());
    return { here, fields };
  },
  "used up by a telephone": async () => {
    const here = await newKiosk();
    const { draft, placeSession, fields } = await begin(here);
    for (const open of [{ draft }, { placeSession }]) {
      const id = await offerToPhone(test.db, open, now());
      const shown = await readHandover(test.db, { id, open, at: now() });
      if (shown) await takeOver(test.db, { id, ...shown, tokenHash: hashToken(newToken()), at: now() });
    }
    return { here, fields };
  },
  cut: async () => {
    const here = await newKiosk();
    return { here, fields: change((await begin(here)).fields, (text) => text.slice(0, -1)) };
  },
  altered: async () => {
    const here = await newKiosk();
    return { here, fields: change((await begin(here)).fields, another) };
  },
  "an id alone": async () => {
    const here = await newKiosk();
    return { here, fields: change((await begin(here)).fields, (text) => text.split(".")[0] ?? "") };
  },
  "nobody's": async () => {
    const [one, other] = [newId(), newId()];
    return { here: await newKiosk(), fields: { a: `${one}.${newToken()}`, m: `${other}.${newToken()}` } };
  },
};

/** Everything that a session could have changed. */
const state = () =>
  Promise.all([
    test.db.selectFrom("draft").selectAll().orderBy("id").execute(),
    test.db.selectFrom("place_session").selectAll().orderBy("id").execute(),
    test.db.selectFrom("phone_handover").selectAll().orderBy("id").execute(),
    test.db.selectFrom("application").selectAll().orderBy("id").execute(),
    test.db.selectFrom("offer").selectAll().orderBy("id").execute(),
  ]);

describe.each(Object.entries(keys))("with a session that is %s", (_, make) => {
  let asked: Asked;
  let before: Awaited<ReturnType<typeof state>>;
  beforeAll(async () => {
    asked = await make();
    before = await state();
  });

  it.each(doors)("$name stays shut, and the log says so", async ({ knock }) => {
    const { here, fields } = asked;
    warned.mockClear();
    const answer = await at(here, () => answerOf(() => knock(fields)));
    expect(answer).toMatch(
      here ? /^(?:\/ht\/finish\?ended=yes|\/kiosk\/start|404)$/ : /^(?:\/ht\/finish\?ended=yes|404)$/,
    );
    expect(warned).toHaveBeenCalledWith("a kiosk was refused", { refusal: "no-such-session" });
    expect(await state()).toEqual(before);
  });
});

describe("on the kiosk where it was begun", () => {
  it("a session opens, without a line", async () => {
    const here = await newKiosk();
    const { draft, placeSession, fields } = await begin(here);
    warned.mockClear();
    expect(await at(here, () => openDraftSession(fields.a))).toMatchObject({ id: draft });
    expect(await at(here, () => openPlaceSession(fields.m))).toMatchObject({ id: placeSession });
    expect(warned).not.toHaveBeenCalled();
  });
});
