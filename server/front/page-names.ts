const tag = /<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s"'>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** What a stylesheet's selectors can ask for on a page, and the page's languages. */
export type PageNames = { names: ReadonlySet<string>; languages: ReadonlySet<string> };

/** Collects a page's elements, classes, ids and attributes as `readStyle` writes them. */
export function pageNames(html: string): PageNames {
  const names = new Set<string>();
  const languages = new Set<string>();
  for (const [, element = "", attributes = ""] of html.matchAll(tag)) {
    names.add(element.toLowerCase());
    for (const [, key = "", ...values] of attributes.matchAll(attribute)) {
      const value = values.find((one) => one !== undefined) ?? "";
      note(names, key.toLowerCase(), value);
      if (key === "lang") languages.add(value);
    }
  }
  return { names, languages };
}

function note(names: Set<string>, key: string, value: string): void {
  names.add(`[${key}`);
  if (key === "class") for (const one of value.split(/\s+/)) names.add(`.${one}`);
  else if (key === "id") names.add(`#${value}`);
  else if (value.length < 24) names.add(`[${key}=${value}`);
}
