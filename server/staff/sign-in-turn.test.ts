import { describe, expect, it } from "vitest";
import { signInDelayMs } from "#domain/staff/sign-in-delay.ts";
import { inTurn } from "./sign-in-turn.ts";

const wrong = async () => ({ isRight: false, result: "wrong" });

describe("a try to sign in", () => {
  it("waits longer after each wrong one, up to ten seconds, and not at all after a right one", async () => {
    const waits: number[] = [];
    const pause = async (ms: number) => waits.push(ms);
    for (let tries = 0; tries < 10; tries += 1) await inTurn("ana", wrong, pause);
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
    await inTurn("ana", async () => ({ isRight: true, result: "right" }), pause);
    await inTurn("ana", wrong, pause);
    expect(waits).toHaveLength(8);
  });

  it("does not wait for somebody else's wrong tries", async () => {
    const waits: number[] = [];
    await inTurn("bo", wrong, async (ms) => waits.push(ms));
    expect(waits).toEqual([]);
  });

  it("runs one at a time, and says busy when many wait", async () => {
    let running = 0;
    let most = 0;
    const slow = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((done) => setTimeout(done, 5));
      running -= 1;
      return { isRight: true, result: "right" };
    };
    const results = await Promise.all(Array.from({ length: 8 }, () => inTurn("cy", slow)));
    expect(most).toBe(1);
    expect(results.filter((result) => result === "busy")).toHaveLength(3);
  });

  it("gives the next one its turn after a fault", async () => {
    const fault = inTurn("di", () => Promise.reject(new Error("database away")));
    await expect(fault).rejects.toThrow("database away");
    expect(await inTurn("di", wrong)).toBe("wrong");
  });

  it("never waits longer than ten seconds", () => {
    expect(signInDelayMs(1000)).toBe(10_000);
  });
});
