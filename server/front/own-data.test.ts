import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ownData, tellableApart } from "./own-data.ts";

const scriptOf = (told: string) => `self.x=1;self.__next_f.push([0]);self.__next_f.push([1,${JSON.stringify(told)}])`;
const fileOf = (told: string) => tellableApart(`${scriptOf(told)};["/_next/a.js"].forEach(add)`);

/** What React reads, where the page says this before the file comes. */
function readBy(file: string, own = ""): unknown {
  const self = { __next_f: [] as unknown[][] };
  runInNewContext(`${own};${file}`, { self, add: () => undefined });
  return self.__next_f.at(-1)?.[1];
}

const text = fc.string({ unit: "binary", maxLength: 60 });
const line = fc.array(text, { maxLength: 12 }).map((parts) => parts.join(`","children":["$","a",null,{"className":"`));

test("a page that everybody may have is told as it is", () => {
  fc.assert(
    fc.property(line, (told) => {
      expect(readBy(fileOf(told))).toBe(told);
    }),
  );
});

test("a person's page is told whole by the file of nobody's and by what it says itself", () => {
  const pair = fc.tuple(line, line, line, line).map(([first, second, own, other]) => ({
    blank: `${first}${other}${second}${"the same for everybody ".repeat(20)}${first}`,
    told: `${own}${second}${own}${"the same for everybody ".repeat(20)}${first}${own}${second}`,
  }));
  let apart = 0;
  fc.assert(
    fc.property(pair, ({ blank, told }) => {
      const file = fileOf(blank);
      const own = ownData(scriptOf(told), file);
      if (own === undefined) return;
      apart += 1;
      expect(readBy(file, own)).toBe(told);
    }),
  );
  expect(apart).toBeGreaterThan(10);
});

test("a page says little where little differs, and finds what has changed its place", () => {
  const words = Array.from({ length: 200 }, (_, at) => `word ${at} of a page that says much`);
  const moved = [...words.slice(0, 80), ...words.slice(120), "Ana María", ...words.slice(80, 120)];
  const file = fileOf(words.join("\n"));
  const own = ownData(scriptOf(moved.join("\n")), file) ?? "";
  expect(own.length).toBeLessThan(200);
  expect(own).toContain("Ana María");
  expect(readBy(file, own)).toBe(moved.join("\n"));
});

test.each([
  ["another text", scriptOf("quite another text, of which nothing is known anywhere")],
  ["something else done with it", `${scriptOf("what everybody knows ".repeat(9))};self.y=2`],
  ["something more for React", `self.y=2;${scriptOf("what everybody knows ".repeat(9))}`],
  ["nothing for React", "self.x=1"],
])("a page with %s says all of it itself", (_what, script) => {
  expect(ownData(script, fileOf("what everybody knows ".repeat(9)))).toBeUndefined();
});
