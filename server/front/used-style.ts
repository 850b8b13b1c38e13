import type { PageNames } from "./page-names.ts";
import {
  customPropertiesIn,
  type Style,
  type StyleLine,
  type StyleNode,
  type StyleRule,
  type StyleSelector,
} from "./read-style.ts";
import { selectorInLanguages } from "./selector-in-languages.ts";

/** What the plain script (app/_offline) puts into any page: a notice. */
const notice = ["p", "div", "aside", ".panel", ".page"];

/** What it, or React, puts into a page of questions: problems and their summary, a name, a link, a button. */
const problems = ["h2", "ul", "li", "a", "span", "section", "bdi", "button", "[tabindex", "[role"].concat([
  ".summary",
  ".problem",
  ".field-wrong",
  ".screen-reader",
  ".whose",
  ".as-link",
  ".back",
]);

/** What it puts under a receipt, which comes while the device still has the draft: a button that takes it away. */
const wayToForget = ["button", ".as-link"];

/**
 * The rules of a stylesheet that can match on a page, as text: those whose elements, classes, ids and
 * attributes are all there, and the custom properties that they take.
 * @param html where the page's own `style` attributes may take custom properties too
 */
export function usedStyle(style: Style, page: PageNames, html: string): string {
  const later = page.names.has("form") ? problems : page.names.has(".receipt") ? wayToForget : [];
  const names = new Set([...page.names, ...notice, ...later]);
  const used = nodesUsed(style, { names, languages: page.languages });
  const taken = takenBy(used, customPropertiesIn(html));
  return textOf(used, taken);
}

/** Every rule that a page in these languages can use, as text. */
export function wholeStyle(style: Style, languages: ReadonlySet<string>): string {
  const used = nodesUsed(style, { names: { has: () => true }, languages });
  return textOf(used, takenBy(used, []));
}

type Names = { names: Pick<ReadonlySet<string>, "has">; languages: ReadonlySet<string> };

function nodesUsed(nodes: Style, page: Names): StyleNode[] {
  return nodes.flatMap((node): StyleNode[] => {
    if (node.kind === "other") return [node];
    if (node.kind === "group") return [{ ...node, nodes: nodesUsed(node.nodes, page) }];
    const selectors = node.selectors
      .filter(({ needs }) => needs.every((need) => page.names.has(need)))
      .flatMap((one): StyleSelector[] => {
        const text = selectorInLanguages(one.text, page.languages);
        return text === undefined ? [] : [{ ...one, text }];
      });
    return selectors.length === 0 ? [] : [{ ...node, selectors }];
  });
}

/** A custom property that is taken only by another one that nobody takes is not taken. */
function takenBy(nodes: readonly StyleNode[], first: string[]): ReadonlySet<string> {
  const lines = linesIn(nodes);
  const taken = new Set(first);
  const follow = ({ takes }: StyleLine) => {
    for (const property of takes) {
      if (taken.has(property)) continue;
      taken.add(property);
      for (const line of lines) if (line.property === property) follow(line);
    }
  };
  for (const property of first) for (const line of lines) if (line.property === property) follow(line);
  for (const line of lines) if (!line.property.startsWith("--")) follow(line);
  return taken;
}

function linesIn(nodes: readonly StyleNode[]): StyleLine[] {
  return nodes.flatMap((node) => {
    if (node.kind === "rule") return node.lines;
    if (node.kind === "group") return linesIn(node.nodes);
    return [{ property: "", text: node.text, takes: customPropertiesIn(node.text) }];
  });
}

function textOf(nodes: readonly StyleNode[], taken: ReadonlySet<string>): string {
  const texts: string[] = [];
  let selectorsBefore = "";
  for (const node of nodes) {
    const { selectors, lines } =
      node.kind === "rule" ? ruleText(node, taken) : { selectors: "", lines: otherText(node, taken) };
    if (lines === "") continue;
    const whole = selectors ? `${selectors}{${lines}}` : lines;
    // One rule for two prefixes is the same rule twice, once the page's language is known.
    if (whole === texts.at(-1)) continue;
    if (selectors && selectors === selectorsBefore) {
      if (!texts.at(-1)?.endsWith(`;${lines}}`)) texts.push(`${texts.pop()?.slice(0, -1)};${lines}}`);
    } else texts.push(whole);
    selectorsBefore = selectors;
  }
  return texts.join("");
}

function ruleText(node: StyleRule, taken: ReadonlySet<string>): { selectors: string; lines: string } {
  const lines = node.lines.filter(({ property }) => !property.startsWith("--") || taken.has(property));
  return {
    selectors: node.selectors.map(({ text }) => text).join(","),
    lines: lines.map(({ text }) => text).join(";"),
  };
}

function otherText(node: Exclude<StyleNode, StyleRule>, taken: ReadonlySet<string>): string {
  if (node.kind === "other") return node.text;
  const text = textOf(node.nodes, taken);
  return text === "" ? "" : `${node.opening}{${text}}`;
}
