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

test("an application that is not taken stops no other, stays to be handed in, and is named until it is taken", async () => {
  for (const id of ["1", "2", "3"]) typeCase(id);
  let isBetter = false;
  pasoSays((address) => {
    if (address.endsWith("/copy")) return copy();
    if (isBetter) return Response.json({ revision: 5 });
    if (address.endsWith("/1")) return refused(422);
    return address.endsWith("/2") ? new Response("not what was agreed") : Response.json({ revision: 4 });
  });
  expect(await synchronise(vault)).toBe("not-taken");
  expect(asked).toEqual(["copy", "drafts/1", "drafts/2", "drafts/3"]);
  const states = (ids = ["1", "2", "3"]) => ids.map((id) => kept.get(nameOfCase(id)) as Case);
  expect(states().map(({ synced }) => synced)).toEqual([undefined, undefined, 4]);
  expect(states().map(({ isRefused }) => isRefused)).toEqual([true, true, undefined]);
  isBetter = true;
  await synchronise(vault);
  expect(states(["1", "2"]).map(({ isRefused }) => isRefused)).toEqual([undefined, undefined]);
});

test("where the access has ended, the network is gone or Paso takes nothing now, no more is handed in", async () => {
  const answers = [
    [410, "ended"],
    [0, "no-network"],
    [401, "signed-out"],
    [429, "later"],
    [503, "later"],
  ] as const;
  for (const [status, said] of answers) {
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
