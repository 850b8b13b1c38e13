import { createRequire } from "node:module";
import { pinyin, polyphonic } from "pinyin-pro";

const require = createRequire(import.meta.url);

/** The commonest words of two characters that are offered whole. */
const WORDS = 2500;

/** Families whose name has two characters: rare among words, and written at once. */
const FAMILIES =
  "欧阳 司马 诸葛 上官 司徒 东方 皇甫 尉迟 慕容 令狐 夏侯 端木 公孙 轩辕 长孙 宇文 鲜于 南宫 万俟 闻人 澹台 赫连".split(
    " ",
  );

/** Less than any word weighs: a reading that the dictionary never uses comes after those that it does. */
const UNUSED = 1e-15;

/** A family reads its name as few words do (曾, 单, 仇); it counts as much as this part of the character. */
const OF_FAMILIES = 0.25;

/**
 * Which characters a syllable in Latin letters can be, as the keys of a kiosk look them up (app/_kiosk/read-hanzi.ts). Three
 * parts with bars between: each syllable with its characters, the commonest first; the commonest words of two characters,
 * which need not say their syllables, since their characters mostly have these; and those that do say them. All of
 * GB 2312 is in it, and behind it every traditional character that stands for one of it.
 */
export function hanziTable() {
  const words = Object.entries(require("@pinyin-pro/data/complete.json"));
  const weights = weigh(charactersOfGb2312(), words);
  const bySyllable = {};
  for (const [one, own] of new Map([...weights, ...traditional(weights)])) {
    for (const [syllable, weight] of own) {
      bySyllable[syllable] ??= [];
      bySyllable[syllable].push({ one, weight });
    }
  }
  const characters = Object.keys(bySyllable)
    .sort()
    .map((syllable) => syllable + inOrder(bySyllable[syllable]));
  const ofTwo = words.filter(([word]) => word.length === 2 && weights.has(word[0]) && weights.has(word[1]));
  const common = ofTwo
    .sort(([, [, one]], [, [, other]]) => other - one)
    .filter(([word], at) => at < WORDS || FAMILIES.includes(word))
    .map(([word, [spoken]]) => ({ word, syllables: spoken.split(" ").map(plain).join("") }));
  const mostly = mostlyRead(characters);
  const isUsual = ({ word, syllables }) => mostly[word[0]] + mostly[word[1]] === syllables;
  const usual = common.filter(isUsual).map(({ word }) => word);
  const others = common.filter((one) => !isUsual(one)).map(({ word, syllables }) => syllables + word);
  return [characters, usual, others].map((part) => part.join("")).join("|");
}

/** The 6,763 characters of the national standard; the first level, to row 55, has those of everyday use. */
export function charactersOfGb2312(lastRow = 87) {
  const decoder = new TextDecoder("gb2312");
  const codes = Array.from({ length: (lastRow - 15) * 94 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]);
  return codes.map((code) => decoder.decode(new Uint8Array(code))).filter((one) => /^[\u4e00-\u9fff]$/.test(one));
}

function inOrder(all) {
  const sorted = all.sort((one, other) => other.weight - one.weight);
  return sorted.map(({ one }) => one).join("");
}

/** How each character is mostly read, as whoever has only the table sees it: where it stands furthest in front. */
function mostlyRead(characters) {
  const best = {};
  const at = {};
  for (const [, syllable, all] of characters.join("").matchAll(/([a-z]+)([^a-z]+)/g)) {
    [...all].forEach((one, index) => {
      if (index >= (at[one] ?? Number.POSITIVE_INFINITY)) return;
      at[one] = index;
      best[one] = syllable;
    });
  }
  return best;
}

/** How often each character is read in each way, by all words that have it. */
function weigh(characters, words) {
  const weights = new Map(characters.map((one) => [one, new Map(readingsOf(one).map((read) => [read, UNUSED]))]));
  for (const [word, [spoken, frequency]] of words) {
    const syllables = spoken.split(" ");
    [...word].forEach((one, at) => {
      const syllable = plain(syllables[at]);
      const own = weights.get(one);
      if (own && /^[a-z]+$/.test(syllable)) own.set(syllable, (own.get(syllable) ?? 0) + frequency);
    });
  }
  for (const [one, own] of weights) {
    const ofFamily = plain(pinyin(one, { surname: "all" }));
    const all = [...own.values()].reduce((sum, weight) => sum + weight, 0);
    if (own.has(ofFamily)) own.set(ofFamily, Math.max(own.get(ofFamily), all * OF_FAMILIES));
  }
  return weights;
}

/** Traditional characters stand behind all others, in the order of those that they are written for. */
function traditional(weights) {
  const written = Object.entries(require("@pinyin-pro/data/traditional.json")).filter(
    ([one, simple]) => !weights.has(one) && weights.has(simple),
  );
  return written.map(([one, simple]) => {
    const like = (read) => (weights.get(simple).get(read) ?? 0) * UNUSED;
    return [one, new Map(readingsOf(one).map((read) => [read, like(read)]))];
  });
}

function readingsOf(one) {
  const [readings = []] = polyphonic(one, { type: "array" });
  return [...new Set(readings.map(plain))].filter((reading) => /^[a-z]+$/.test(reading));
}

const known = new Map();

/** A syllable without its tone; ü is on no key, and written as v everywhere. */
function plain(syllable) {
  if (!known.has(syllable)) {
    const marks = syllable.normalize("NFD").replaceAll("u\u0308", "v");
    known.set(syllable, marks.replaceAll(/[\u0300-\u036f]/g, ""));
  }
  return known.get(syllable);
}
