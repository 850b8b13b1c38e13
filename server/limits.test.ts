import { RateLimiterMemory } from "rate-limiter-flexible";
import { expect, test } from "vitest";
import { limiters } from "./limiter-table.ts";
import { makeLimits } from "./limits.ts";
import { subnetOf } from "./subnet-of.ts";

function limitsForTests() {
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
  };
  return { takeTurn: makeLimits(undefined, wait), waits };
}

test("the first tries cost nothing, the next wait twice as long each time, then comes later", async () => {
  const { takeTurn, waits } = limitsForTests();
  for (let n = 0; n < 5; n += 1) await takeTurn("open-place", { handle: "1234567890" });
  expect(waits).toEqual([]);
  for (let n = 0; n < 4; n += 1) await takeTurn("open-place", { handle: "1234567890" });
  expect(waits).toEqual([250, 500, 1000, 2000]);
  for (let n = 0; n < 26; n += 1) await takeTurn("open-place", { handle: "1234567890" });
  expect(Math.max(...waits)).toBe(8_000);
  expect(await takeTurn("open-place", { handle: "1234567890" })).toMatchObject({ kind: "later" });
  expect(await takeTurn("open-place", { handle: "0987654321" })).toEqual({ kind: "go" });
});

test("200 telephones behind one address all get their turns while one of them attacks", async () => {
  const { takeTurn, waits } = limitsForTests();
  const address = "203.0.113.7";
  for (let n = 0; n < 2_000; n += 1) await takeTurn("answer", { session: "attacker", address });
  expect(await takeTurn("answer", { session: "attacker", address })).toMatchObject({ kind: "later" });
  waits.length = 0;
  for (let phone = 0; phone < 200; phone += 1) {
    expect(await takeTurn("answer", { session: `phone-${phone}`, address })).toEqual({ kind: "go" });
  }
  expect(Math.max(...waits)).toBeLessThanOrEqual(1_000);
  await takeTurn("answer", { session: "elsewhere", address: "198.51.100.1" });
  expect(waits.length).toBeLessThanOrEqual(200);
});

test("no limiter of a subnet or a kiosk ever says later", () => {
  for (const [limit, longest] of [
    ["subnet", 1_000],
    ["kiosk", 2_000],
  ] as const) {
    const found = Object.values(limiters)
      .flat()
      .filter(({ by }) => by === limit);
    expect(found.length).toBe(Object.keys(limiters).length);
    expect(
      found.filter(({ laterAfter, longestDelayMs }) => laterAfter !== undefined || longestDelayMs > longest),
    ).toEqual([]);
  }
});

test("a kiosk goes on while the telephones round it have used up their subnet, and costs them nothing", async () => {
  const { takeTurn, waits } = limitsForTests();
  const address = "203.0.113.7";
  for (let n = 0; n < 130; n += 1) await takeTurn("begin", { address });
  expect(waits.length).toBeGreaterThan(0);
  waits.length = 0;
  for (let n = 0; n < 30; n += 1) await takeTurn("begin", { kiosk: "first", address });
  expect(waits).toEqual([]);

  for (let n = 0; n < 300; n += 1) {
    expect(await takeTurn("begin", { kiosk: "second", address: "198.51.100.1" })).toEqual({ kind: "go" });
  }
  expect(Math.max(...waits), "a kiosk that hurries waits, and is never sent away").toBe(2_000);
  waits.length = 0;
  await takeTurn("begin", { address: "198.51.100.2" });
  expect(waits).toEqual([]);
});

test("when counting fails, answers are let in and guesses are not", async () => {
  class Failing extends RateLimiterMemory {
    override consume(): Promise<never> {
      return Promise.reject(new Error("the store is away"));
    }
  }
  const takeTurn = makeLimits(({ name }) => new Failing({ keyPrefix: name, points: 1, duration: 1 }));
  expect(await takeTurn("answer", { session: "a", address: "203.0.113.7" })).toEqual({ kind: "go" });
  expect(await takeTurn("open-place", { handle: "1234567890" })).toEqual({ kind: "later", seconds: 60 });
});

test.each([
  ["203.0.113.77", "203.0.113"],
  ["::ffff:203.0.113.77", "203.0.113"],
  ["2001:DB8:1:2:3:4:5:6", "2001:db8:1"],
  ["2001:db8::1", "2001:db8:0"],
  ["::1", "0:0:0"],
  ["fe80::1%eth0", "fe80:0:0"],
  ["nonsense", undefined],
])("the subnet of %s is %s", (address, subnet) => {
  expect(subnetOf(address)).toBe(subnet);
});
