import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hashToken, newToken } from "#app/_session/session-token.ts";
import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import { changeDraft, type DraftId, insertDraft, markDraftSent } from "#server/database/draft.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { GET } from "./route.ts";

// The request is Next's, from a browser that keeps no cookie; everything behind it is ours and real.
vi.mock("next/headers", () => ({ cookies: async () => ({ getAll: () => [] }) }));

describe("the answers that Paso keeps, asked for by a device's script", () => {
  const folder = mkdtempSync(join(tmpdir(), "paso-drafts-"));
  let open: TestDatabase;
  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    open = await makeTestDatabase("embedded");
  });
  afterAll(async () => {
    await open.remove();
    rmSync(folder, { recursive: true });
  });

  async function draft() {
    const [id, token] = [newId() as DraftId, newToken()];
    const kept = { answers: {}, device: "own", locale: "ht", channel: "no-script" } as const;
    await insertDraft(open.db, { id, tokenHash: hashToken(token), ...kept, at: now() });
    const change = () => ({ "contact.email": ["marie@"] });
    await changeDraft(open.db, id, { locale: "ht", at: now(), change });
    return { id, token };
  }
  async function ask(id: string, { query = "", ...headers }: Record<string, string> = {}) {
    const request = new Request(`http://localhost/api/v1/drafts/${id}${query}`, { headers });
    return GET(request, { params: Promise.resolve({ "locale-or-id": id }) });
  }

  it("come with the revision of each field, for whoever shows the token in any of three ways", async () => {
    const { id, token } = await draft();
    const ways = [
      { cookie: `other=1; paso-draft-${id}=${token}` },
      { authorization: `Bearer ${token}` },
      { query: `?a=${id}.${token}` },
    ];
    for (const way of ways) {
      const answer = await ask(id, way);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.json()).toEqual({
        answers: { "contact.email": ["marie@"] },
        revisions: { "contact.email": 1 },
        revision: 1,
        locale: "ht",
      });
    }
  });

  it("come to nobody else, and not after sending", async () => {
    const { id, token } = await draft();
    const other = await draft();
    const strangers = [
      {},
      { authorization: `Bearer ${newToken()}` },
      { cookie: `paso-draft-${other.id}=${token}` },
      { query: `?a=${other.id}.${token}` },
    ];
    for (const way of strangers) expect((await ask(id, way)).status).toBe(404);
    expect((await ask("en", {})).status).toBe(404);
    expect((await ask("en", { authorization: `Bearer ${token}` })).status).toBe(404);
    await markDraftSent(open.db, id, now());
    expect((await ask(id, { authorization: `Bearer ${token}` })).status).toBe(410);
    expect((await ask(id)).status).toBe(404);
  });
});
