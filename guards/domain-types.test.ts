import { expect, it } from "vitest";
import { brokenTree } from "./broken-tree.ts";

/** What the compiler says of one domain file under the project's own settings for the rules. */
function compile(text: string): string {
  const tree = brokenTree({ "domain/rule.ts": text }, ["tsconfig.json", "domain/tsconfig.json", "package.json"]);
  const { out } = tree.run("typescript/bin/tsc", "-p", "domain");
  tree.remove();
  return out;
}

it.each([
  ["node", "export const at = process.hrtime();\n"],
  ["a page", 'export const at = document.querySelector("p");\n'],
  ["the network", 'export const at = fetch("/");\n'],
  ["chance", "export const at = crypto.randomUUID();\n"],
  ["a timer", "export const at = setTimeout(() => 1, 1);\n"],
])("does not compile a rule that knows of %s", (_title, text) => {
  expect(compile(text)).toContain("error TS");
});

it("does not compile a list's item as if it were always there, or an absent option as undefined", () => {
  expect(compile("export const first = (list: string[]): string => list[0];\n")).toContain("error TS2322");
  expect(compile("export const none: { a?: string } = { a: undefined };\n")).toContain("error TS2375");
});

it("compiles a rule that knows its arguments only", () => {
  expect(compile("export const first = (list: string[], at: Date) => list.at(0) ?? at.toISOString();\n")).toBe("");
});
