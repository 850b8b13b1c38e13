import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newDraft } from "../_offline/draft.ts";
import type { Vault } from "../_vault/vault.ts";
import type { Case } from "./case.ts";
import { keepAsking } from "./keep-asking.ts";
import { nameOfCase, synchronise } from "./synchronise.ts";

const kept = new Map<string, unknown>();
const vault: Vault = {
  mark: "the mark",
  names: async (beginning) => [...kept.keys()].filter((name) => name.startsWith(beginning)),
  read: async <T>(name: string) => structuredClone(kept.get(name)) as T | undefined,
  change: async <T>(name: string, change: (before: T | undefined) => T | undefined) => {
    const after = change(kept.get(name) as T | undefined);
    if (after === undefined) kept.delete(name);
    else kept.set(name, after);
    return after;
  },
  close: () => {},
};

const asked: string[] = [];

/** Paso, which says to each address what a test has it say. */
function pasoSays(say: (address: string) => Response | undefined): void {
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address.split("/caseload/")[1] ?? "");
    const response = say(address);
    if (!response) throw new TypeError("no network");
    return response;
  });
}

function typeCase(id: string): void {
  const draft = newDraft();
  kept.set(nameOfCase(id), { id, locale: "ht", draft } satisfies Case);
}

beforeEach(() => {
  vi.stubGlobal("navigator", { onLine: true, locks: { request: (_name: string, act: () => unknown) => act() } });
  vi.stubGlobal("location", { pathname: "/ht/helper/caseload" });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  kept.clear();
  asked.length = 0;
});

const copy = () => Response.json({ mark: "the mark", roster: [], drafts: [] });
const refused = (status: number) => Response.json({ error: "refused" }, { status });

test("an application that is not taken stops no other, and stays to be handed in", async () => {
  for (const id of ["1", "2", "3"]) typeCase(id);
  pasoSays((address) => {
    if (address.endsWith("/copy")) return copy();
    if (address.endsWith("/1")) return refused(422);
    return address.endsWith("/2") ? new Response("not what was agreed") : Response.json({ revision: 4 });
  });
  expect(await synchronise(vault)).toBe("later");
  expect(asked).toEqual(["copy", "drafts/1", "drafts/2", "drafts/3"]);
  const synced = ["1", "2", "3"].map((id) => (kept.get(nameOfCase(id)) as Case).synced);
  expect(synced).toEqual([undefined, undefined, 4]);
});

test("where the access has ended or the network is gone, no more is handed in", async () => {
  for (const [status, said] of [[410, "ended"] as const, [0, "no-network"] as const, [401, "signed-out"] as const]) {
    asked.length = 0;
    for (const id of ["1", "2"]) typeCase(id);
    pasoSays((address) => (address.endsWith("/copy") ? copy() : status === 0 ? undefined : refused(status)));
    expect(await synchronise(vault)).toBe(said);
    expect(asked).toEqual(["copy", "drafts/1"]);
  }
});

test("an open caseload asks every five minutes whether the access has ended, and goes on without a network", async () => {
  vi.useFakeTimers();
  let answer: Response | undefined = refused(200);
  pasoSays(() => answer);
  const ended = vi.fn();
  const stop = keepAsking("the mark", ended);
  await vi.advanceTimersByTimeAsync(299_999);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  answer = undefined;
  await vi.advanceTimersByTimeAsync(300_000);
  expect([asked.length, ended.mock.calls.length]).toEqual([2, 0]);
  answer = refused(410);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(ended).toHaveBeenCalledOnce();
  stop();
  await vi.advanceTimersByTimeAsync(900_000);
  expect(asked).toHaveLength(3);
});
