import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { hashToken, newToken } from "#app/_session/session-token.ts";
import { now } from "#server/clock.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { giveGrant } from "#server/helper/give-grant.ts";
import { type HelperForTests, signInHelperForTests } from "#server/helper/sign-in-helper-for-tests.ts";
import { addOffer, addPlace, addPorts } from "#server/place/place-for-tests.ts";
import { startPlaceSession } from "#server/place/place-session.ts";
import { readPlace } from "#server/place/read-place.ts";

const browser = vi.hoisted(() => ({ cookie: "" }));

// The request is Next's; everything behind it is ours and real.
vi.mock("next/headers", () => {
  const all = () =>
    browser.cookie.split("; ").flatMap((pair) => {
      const [name = "", ...value] = pair.split("=");
      return name ? [{ name, value: decodeURIComponent(value.join("=")) }] : [];
    });
  const get = (asked: string) => all().find(({ name }) => name === asked);
  return {
    headers: async () => new Headers({ host: "paso.test", origin: "http://paso.test" }),
    cookies: async () => ({ getAll: all, get, set: () => undefined }),
  };
});

const folder = mkdtempSync(join(tmpdir(), "paso-my-place-"));
process.env.DATA_DIR = folder;
let test: TestDatabase;
let helper: HelperForTests;

beforeAll(async () => {
  test = await makeTestDatabase("embedded");
  await addPorts(test.db);
  helper = await signInHelperForTests(test.db);
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

/** When an offer that waits counts as opened once this page of my place was shown to its party, or to a helper. */
async function openedBy(path: string, by: "party" | "helper"): Promise<Date | null | undefined> {
  const at = now();
  const place = await addPlace(test.db, { standing: "offered" });
  await addOffer(test.db, place, { expiresAt: new Date(at.getTime() + 86_400_000) });
  const grant = { mayChange: true, mayConfirm: true };
  const given = { place, generation: 0, helper: helper.helper.id, grant, days: 7, at };
  const grantId = by === "helper" ? ((await giveGrant(test.db, given)) as string) : undefined;
  browser.cookie = by === "helper" ? helper.cookie : "";
  const token = newToken();
  const session = await startPlaceSession(test.db, { place, device: "own", grantId, tokenHash: hashToken(token), at });
  const asked = {
    params: Promise.resolve({ locale: "ht" }),
    searchParams: Promise.resolve({ m: `${session}.${token}` }),
  };
  const { default: page } = (await import(join(import.meta.dirname, path, "page.tsx"))) as {
    default: (props: typeof asked) => Promise<unknown>;
  };
  // Its words need Next's own way of rendering: that they are asked for is past the gate.
  await page(asked).catch((fault) => expect(String(fault)).toContain("`getTranslations` is not supported"));
  return (await readPlace(test.db, place)).offer?.openedAt;
}

it.each(["", "offer", "offer/decline"])(
  "an offer counts as opened once my-place/%s showed it to its party",
  async (path) => {
    expect(await openedBy(path, "party")).toBeInstanceOf(Date);
  },
);

it.each(["", "offer", "offer/decline"])(
  "a helper who looks at my-place/%s opens nothing for the party",
  async (path) => {
    expect(await openedBy(path, "helper")).toBeNull();
  },
);

it.each(["change", "helper", "looks", "registration", "withdraw"])(
  "my-place/%s, which shows no offer, opens none",
  async (path) => {
    expect(await openedBy(path, "party")).toBeNull();
  },
);
