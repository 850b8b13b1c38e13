import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { neededPlurals, possiblePlurals } from "./plural-categories.ts";

/** What is wrong with a message, and the part that is. */
export type MessageFault = { fault: string; detail: string };

type Shape = { arguments: Set<string>; tags: Set<string>; plurals: Plural[]; words: string; length: number };
type Plural = { ordinal: boolean; options: string[] };

/** How long the message is at most: of the branches of a choice, one is shown. */
function longest(elements: MessageFormatElement[]): number {
  const lengths = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value.length;
    if (element.type === TYPE.tag) return longest(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return 0;
    return Math.max(...Object.values(element.options).map((option) => longest(option.value)));
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

const kinds: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: "text",
  [TYPE.number]: "number",
  [TYPE.date]: "date",
  [TYPE.time]: "time",
  [TYPE.plural]: "plural",
};

function walk(elements: MessageFormatElement[], shape: Shape): void {
  for (const element of elements) {
    // An ordinal is a plural in English ("2nd") and a plain number in many languages ("2.ª").
    const isOrdinal = element.type === TYPE.plural && element.pluralType === "ordinal";
    const kind = isOrdinal ? "text" : kinds[element.type];
    if (kind) shape.arguments.add(`${kind} ${"value" in element ? element.value : ""}`);
    if (element.type === TYPE.literal) shape.words += element.value;
    else shape.words += " ";
    if (element.type === TYPE.tag) {
      shape.tags.add(element.value);
      walk(element.children, shape);
    }
    if (element.type === TYPE.select) {
      shape.arguments.add(`select ${element.value} of ${Object.keys(element.options).sort().join(", ")}`);
    }
    if (element.type === TYPE.plural) {
      shape.plurals.push({ ordinal: isOrdinal, options: Object.keys(element.options) });
    }
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) {
        shape.words += "\n";
        walk(option.value, shape);
      }
    }
  }
}

/** The parts of a message, or the fault that keeps it from being read. */
export function readMessage(text: string): Shape | MessageFault {
  const shape: Shape = { arguments: new Set(), tags: new Set(), plurals: [], words: "", length: 0 };
  try {
    const elements = parse(text, { requiresOtherClause: true });
    walk(elements, shape);
    shape.length = longest(elements);
  } catch (error) {
    return { fault: "syntax", detail: (error as Error).message };
  }
  return shape;
}

function differences(name: string, own: Set<string>, english: Set<string>): MessageFault[] {
  const lost = [...english].filter((one) => !own.has(one)).map((one) => `missing ${one}`);
  const added = [...own].filter((one) => !english.has(one)).map((one) => `added ${one}`);
  return [...lost, ...added].map((detail) => ({ fault: name, detail }));
}

function pluralFaults(locale: string, { ordinal, options }: Plural): MessageFault[] {
  const named = options.filter((option) => !option.startsWith("="));
  const possible = possiblePlurals(locale, ordinal);
  const strange = named.filter((option) => !possible.includes(option)).map((option) => `unknown ${option}`);
  const lost = neededPlurals(locale, ordinal).filter((category) => !named.includes(category));
  return [...strange, ...lost.map((category) => `missing ${category}`)].map((detail) => ({ fault: "plural", detail }));
}

/** What is wrong with one message by itself: it is empty, ill-formed or badly spelt in code points. */
export function lintAlone(locale: string, text: string): MessageFault[] {
  if (text.trim() === "") return [{ fault: "empty", detail: "" }];
  const faults: MessageFault[] = [];
  if (text !== text.normalize("NFC")) faults.push({ fault: "not-nfc", detail: "" });
  if (text !== text.trim() || / {2}|[\t\r]/.test(text)) faults.push({ fault: "spacing", detail: JSON.stringify(text) });
  const shape = readMessage(text);
  if ("fault" in shape) return [...faults, shape];
  return [...faults, ...shape.plurals.flatMap((plural) => pluralFaults(locale, plural))];
}

const ownScript: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  "zh-Hans": /\p{Script=Han}/u,
};

/** What is wrong with a translation beside the English it was made from. `same` are words that stay as they are. */
export function lintBeside(locale: string, text: string, english: string, same: ReadonlySet<string>): MessageFault[] {
  const own = readMessage(text);
  const source = readMessage(english);
  if ("fault" in own || "fault" in source) return [];
  const faults = [
    ...differences("arguments", own.arguments, source.arguments),
    ...differences("tags", own.tags, source.tags),
  ];
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}]+/gu, " ")
      .trim();
  const leftToSay = bare(source.words)
    .split(" ")
    .filter((word) => word.length > 1 && !same.has(word));
  if (leftToSay.length === 0) return faults;
  if (bare(own.words) === bare(source.words) && !same.has(bare(source.words))) {
    return [...faults, { fault: "equal-to-english", detail: english }];
  }
  const script = ownScript[locale];
  if (script) {
    if (/\p{L}/u.test(own.words) && !script.test(own.words)) faults.push({ fault: "wrong-script", detail: text });
    const leaks = (own.words.replace(/\S+@\S+/g, " ").match(/[A-Za-z]{3,}/g) ?? []).filter(
      (word) => !same.has(word.toLowerCase()),
    );
    if (leaks.length > 0) faults.push({ fault: "latin-words", detail: leaks.join(" ") });
  }
  const shortest = locale === "zh-Hans" ? 0.1 : 0.3;
  if (own.length > 60 + source.length * 2.5 || own.length < source.length * shortest - 5) {
    faults.push({ fault: "length", detail: `${own.length} characters for ${source.length}` });
  }
  return faults;
}
