import { expect, test } from "vitest";
import { compareVersions } from "./compare-versions.ts";
import { judgePackage, judgeProgram, judgeReached } from "./judge-software.ts";

const floors = { pg: { version: "8.10.0", source: "list" }, uqr: { version: undefined, source: "none" } };

test("finds what is below its floor, by numbers and not by letters", () => {
  expect(judgePackage("pg", "8.9.9", floors).fault).toBe("below-floor");
  expect(judgePackage("pg", "8.10.0-rc.1", floors).fault).toBe("below-floor");
  expect(judgePackage("pg", "8.10.0", floors).fault).toBeUndefined();
  expect(judgePackage("pg", "8.10.0-rc.1", { pg: { version: "8.9.0", source: "" } }).fault).toBeUndefined();
  expect(judgePackage("uqr", "0.0.1", floors).fault).toBeUndefined();
});

test("finds a package that nobody assessed", () => {
  expect(judgePackage("left-pad", "1.0.0", floors).fault).toBe("not-assessed");
});

test("judges what comes with others by name or major version, and tells of what no fault is kept", () => {
  const kept = { "nanoid@3": { version: "3.3.18", source: "" }, defu: { version: "6.1.5", source: "" } };
  const fault = (name: string, version: string) => judgeReached(name, version, kept).fault;
  expect([fault("nanoid", "3.3.17"), fault("nanoid", "3.3.18")]).toEqual(["below-floor", undefined]);
  expect([fault("nanoid", "5.0.0"), fault("defu", "6.1.4")]).toEqual(["not-assessed", "below-floor"]);
  expect(judgeReached("left-pad", "1.0.0", kept)).toMatchObject({ fault: undefined, source: "no known fault kept" });
});

test("finds a major version that gets no repairs any more", () => {
  const node = { 24: { version: "24.14.1", source: "" } };
  expect(judgeProgram("Node", "20.20.2", node).fault).toBe("no-repairs");
  expect(judgeProgram("Node", "24.14.0", node).fault).toBe("below-floor");
  expect(judgeProgram("Node", "24.20.0", node).fault).toBeUndefined();
});

test("orders versions of different lengths", () => {
  expect(compareVersions("15.18", "15.16")).toBeGreaterThan(0);
  expect(compareVersions("1.2", "1.2.0")).toBe(0);
  expect(compareVersions("1.2.0-rc.1", "1.2.0")).toBeLessThan(0);
});
