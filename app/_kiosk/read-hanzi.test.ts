import { beforeAll, expect, test } from "vitest";
import { readHanzi } from "./read-hanzi.ts";

type Built = { hanziTable(): string; charactersOfGb2312(lastRow?: number): string[] };

let table: string;
let look: ReturnType<typeof readHanzi>;
let built: Built;

beforeAll(async () => {
  built = (await import(new URL("../../scripts/hanzi-table.mjs", import.meta.url).href)) as Built;
  table = built.hanziTable();
  look = readHanzi(table);
}, 60_000);

const textsOf = (letters: string) => look(letters).map(({ text }) => text);

test("every character of GB 2312 can be written, those of everyday use among the first five pages of a syllable", () => {
  const syllables = (table.split("|", 1)[0] ?? "").match(/[a-z]+/g) ?? [];
  const offered = new Map<string, number>();
  for (const syllable of syllables) {
    const exact = look(syllable).filter(({ text, length }) => text.length === 1 && length === syllable.length);
    exact.forEach(({ text }, at) => {
      offered.set(text, Math.min(at, offered.get(text) ?? at));
    });
  }
  const all = built.charactersOfGb2312();
  const everyday = built.charactersOfGb2312(55);
  expect([all.length, everyday.length]).toEqual([6763, 3755]);
  expect(all.filter((one) => !offered.has(one))).toEqual([]);
  expect(everyday.filter((one) => (offered.get(one) ?? 99) >= 45).length).toBeLessThan(everyday.length / 50);
});

test("the commonest comes first, and what a family is called is not far behind", () => {
  for (const [letters, first] of Object.entries({ wang: "王", xiao: "小", ming: "明", de: "的", nv: "女", lv: "律" })) {
    expect(textsOf(letters)[0], letters).toBe(first);
  }
  for (const [letters, name] of Object.entries({
    zeng: "曾",
    xie: "解",
    shan: "单",
    qiu: "仇",
    li: "李",
    zhai: "翟",
  })) {
    expect(textsOf(letters).slice(0, 9), letters).toContain(name);
  }
  const at = (letters: string, ...texts: string[]) => texts.map((text) => textsOf(letters).indexOf(text));
  expect(at("yi", "一", "以", "已", "亿", "毅", "懿")).toEqual(
    [...at("yi", "一", "以", "已", "亿", "毅", "懿")].sort((a, b) => a - b),
  );
  // A traditional character stands behind the simple one.
  expect(at("long", "龙", "龍")).toEqual([...at("long", "龙", "龍")].sort((a, b) => a - b));
  expect(textsOf("long")).toContain("龍");
});

test("letters of several syllables are a word first, then characters that leave the rest of them", () => {
  expect(look("beijing")[0]).toEqual({ text: "北京", length: 7 });
  expect(look("yinhang")[0]).toEqual({ text: "银行", length: 7 });
  expect(textsOf("xian").slice(0, 9)).toEqual(expect.arrayContaining(["先", "西安"]));
  expect(look("beijing").find(({ text }) => text === "北")).toEqual({ text: "北", length: 3 });
  expect(look("wangxiaoming")[0]).toEqual({ text: "王", length: 4 });
  // What could be cut in two ways is offered in both, and a stroke says where.
  expect(textsOf("fangan")).toEqual(expect.arrayContaining(["方案", "方", "反"]));
  expect(look("xi'an").find(({ text }) => text === "西")).toEqual({ text: "西", length: 3 });
  expect(textsOf("xi'an")).not.toContain("先");
});

test("letters that are no syllable yet show what they can become, and nonsense shows nothing", () => {
  expect(textsOf("w").slice(0, 9)).toContain("王");
  expect(textsOf("zho")).toContain("中");
  expect(textsOf("n")).toContain("你");
  expect(textsOf("vv")).toEqual([]);
  expect(new Set(textsOf("zh")).size).toBe(textsOf("zh").length);
});
