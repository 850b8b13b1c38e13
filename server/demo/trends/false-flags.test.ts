import { describe, expect, it } from "vitest";
import { chancesOf } from "#domain/simulation/chances-of.ts";
import { falseFlags } from "./false-flags.ts";

describe("innocent houses", () => {
  it("are as rarely taken for strangers in each of six ways of naming", () => {
    for (const { culture, per10000 } of falseFlags(chancesOf(3))) expect(per10000, culture).toBeLessThan(60);
  });

  it("would be taken for strangers where names are compared as they are written", () => {
    const asWritten = falseFlags(chancesOf(3), (there) => new Set(there.flatMap(({ surnames }) => surnames)).size);
    const worst = Math.max(...asWritten.map(({ per10000 }) => per10000));
    expect(worst).toBeGreaterThan(5000);
  });
});
