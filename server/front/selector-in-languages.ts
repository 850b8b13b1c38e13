const any = /(:not\()?:(?:is|matches|-webkit-any|-moz-any)\(((?::lang\([\w-]+\)(?:,\s*)?)+)\)(?:\))?/g;
const one = /:lang\(([\w-]+)\)/g;

/**
 * A selector as a page of known languages needs it; undefined where it can match nothing there. A build for
 * old browsers writes each `margin-inline-start` twice, for the nineteen languages that are written from
 * right to left and for all others: a page has one language, or two.
 */
export function selectorInLanguages(selector: string, languages: ReadonlySet<string>): string | undefined {
  let matches = true;
  const text = selector.replace(any, (whole, not: string | undefined, list: string, at: number) => {
    const all = [...list.matchAll(one)].map(([, tag]) => tag ?? "");
    const here = all.filter((tag) => isAmong(tag, languages));
    const areAll = [...languages].every((language) => here.some((tag) => isOf(language, tag)));
    const isAlways = not ? here.length === 0 : areAll;
    const isNever = not ? areAll : here.length === 0;
    if (isNever) matches = false;
    const isAlone = at === 0 || /[\s>+~]/.test(selector.charAt(at - 1));
    if (isNever || isAlways) return isAlone ? "*" : "";
    if (not) return here.map((tag) => `:not(:lang(${tag}))`).join("");
    return here.length === 1 ? `:lang(${here[0]})` : whole;
  });
  for (const [, tag = ""] of text.matchAll(/(?<!\()(?<!,\s*):lang\(([\w-]+)\)/g))
    if (!isAmong(tag, languages)) matches = false;
  return matches ? text : undefined;
}

function isAmong(tag: string, languages: ReadonlySet<string>): boolean {
  return [...languages].some((language) => isOf(language, tag));
}

/** `:lang(zh)` is `zh` and `zh-Hans`, as browsers compare. */
function isOf(language: string, tag: string): boolean {
  const [whole, part] = [language.toLowerCase(), tag.toLowerCase()];
  return whole === part || whole.startsWith(`${part}-`);
}
