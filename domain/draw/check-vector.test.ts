import { describe, expect, it } from "vitest";
import { checkVector, vectorsSchema } from "./check-vector.ts";
import file from "./fair-draw-vectors.json" with { type: "json" };

const { cases } = vectorsSchema.parse(file);

describe("the draw agrees with cases computed elsewhere", () => {
  it.each(cases)("$name", (vector) => {
    expect(checkVector(vector)).toBeUndefined();
  });

  it("says where it differs", () => {
    const [first] = cases;
    if (!first) throw new Error("The file has no case.");
    const bent = structuredClone(first);
    bent.expect.leftover = { ...bent.expect.leftover, "2": 77 };
    expect(checkVector(bent)).toEqual({ path: "leftover.2", expected: 77, found: 0 });
  });

  it("draws for nobody", () => {
    const [first] = cases;
    if (!first) throw new Error("The file has no case.");
    const root = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(checkVector({ ...first, applications: [], expect: { leaves: [], root, awards: {} } })).toBeUndefined();
  });
});
