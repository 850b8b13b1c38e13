import { describe, expect, it } from "vitest";
import { checkReceipt } from "./check-receipt.ts";
import { groupDigits, makeHandle, makeSecret } from "./receipt.ts";

const handle = makeHandle(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
const secret = makeSecret(Uint8Array.of(8, 7, 6, 5, 4, 3, 2, 1));
const wrong = `${handle.slice(0, 9)}${(Number(handle[9]) + 1) % 10}`;

const problems = (typed: Record<string, string>) => {
  const checked = checkReceipt(Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])));
  return checked.ok ? [] : checked.problems.map(({ path, problem }) => `${path} ${problem}`);
};

describe("the form that opens a place", () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, ["handle missing", "secret missing", "device missing"]],
    [{ handle, secret, device: "own" }, []],
    [{ handle: groupDigits(handle), secret: groupDigits(secret), device: "shared" }, []],
    [{ handle: `${handle} ${secret}`, device: "own" }, []],
    [{ handle: wrong, secret, device: "own" }, ["handle wrong-digit"]],
    [{ handle, secret: secret.slice(1), device: "own" }, ["secret too-short"]],
    [{ handle: "my number", secret, device: "own" }, ["handle not-digits"]],
    [{ handle, secret, device: "library" }, ["device not-an-option"]],
  ])("of %j finds %j", (typed, expected) => {
    expect(problems(typed)).toEqual(expected);
  });
});
