import postcss, { type ChildNode, type Container, type Declaration } from "postcss";
import { settleConstants } from "./settle-constants.ts";

/** A stylesheet, read once, so that each page can be given what it needs of it. */
export type Style = readonly StyleNode[];

export type StyleRule = { kind: "rule"; selectors: StyleSelector[]; lines: StyleLine[] };

export type StyleNode =
  | StyleRule
  | { kind: "group"; opening: string; nodes: StyleNode[] }
  | { kind: "other"; text: string };

/** One `property: value`, and the custom properties that it takes. */
export type StyleLine = { property: string; text: string; takes: string[] };

/** One selector, and what a page must have so that it can match: `.class`, `#id`, `element`, `[attribute`. */
export type StyleSelector = { text: string; needs: string[] };

/** Pseudo-classes and their arguments say nothing of what must be there: `:not(.a)` matches where `.a` is absent. */
const pseudo = /::?[\w-]+(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?/g;
const name = /\.[\w-]+|#[\w-]+|\[[^\]]+\]|[a-z][\w-]*/gi;
const taken = /var\(\s*(--[\w-]+)/g;

/** Reads a stylesheet. A rule inside of a rule is kept whole. */
export function readStyle(css: string): Style {
  const root = postcss.parse(css);
  settleConstants(root);
  return nodesIn(root);
}

function nodesIn(container: Container): StyleNode[] {
  return (container.nodes ?? []).flatMap((node) => read(node as ChildNode));
}

function read(node: ChildNode): StyleNode[] {
  if (node.type === "comment") return [];
  if (node.type === "rule" && node.nodes.every(isLine)) {
    return [{ kind: "rule", selectors: node.selectors.map(readSelector), lines: node.nodes.map(readLine) }];
  }
  if (node.type === "atrule" && node.nodes && /^(media|supports|layer)$/.test(node.name)) {
    return [{ kind: "group", opening: `@${node.name} ${node.params}`, nodes: nodesIn(node) }];
  }
  return [{ kind: "other", text: `${node.toString()}${node.type === "atrule" && !node.nodes ? ";" : ""}` }];
}

function isLine(node: ChildNode): node is Declaration {
  return node.type === "decl";
}

function readLine({ prop, value, important }: Declaration): StyleLine {
  return { property: prop, text: `${prop}:${value}${important ? "!important" : ""}`, takes: customPropertiesIn(value) };
}

/** The custom properties that a value, or any text of a style, takes. */
export function customPropertiesIn(text: string): string[] {
  return [...text.matchAll(taken)].map(([, property]) => property ?? "");
}

function readSelector(text: string): StyleSelector {
  const needs = [...text.replace(pseudo, "").matchAll(name)].map(([one]) => plainName(one));
  return { text, needs };
}

/** `[type="text"]` as `[type=text`; of other comparisons only the attribute counts. */
function plainName(one: string): string {
  const [, attribute, comparison, value] =
    /^\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*["']?([^"'\]]*?)["']?\s*[is]?\s*)?\]$/.exec(one) ?? [];
  if (attribute === undefined) return one;
  return comparison === "=" ? `[${attribute}=${value}` : `[${attribute}`;
}
