import { expect, it } from "vitest";
import { brokenTree } from "./broken-tree.ts";

const base = {
  "scripts/start.ts": 'import { walk } from "#domain/walk.ts";\nwalk();\n',
  "domain/walk.ts": "export function walk() {\n  return 1;\n}\n",
};

function knip(files: Record<string, string>) {
  const tree = brokenTree({ ...base, ...files }, ["knip.json", "package.json"]);
  const { out } = tree.run("knip/bin/knip.js", "--include=files,exports,types,unlisted", "--no-config-hints");
  tree.remove();
  return out;
}

it("finds a file that nothing uses", () => {
  expect(knip({ "domain/seed.ts": "export const seed = 1;\n" })).toMatch(/Unused files[\s\S]*domain\/seed\.ts/);
});

it("finds an export that nothing uses", () => {
  const walk = `${base["domain/walk.ts"]}export const seed = 1;\n`;
  expect(knip({ "domain/walk.ts": walk })).toMatch(/Unused exports[\s\S]*seed/);
});

it("finds a package that package.json does not name", () => {
  const start = `${base["scripts/start.ts"]}import chunk from "lodash.chunk";\nchunk();\n`;
  expect(knip({ "scripts/start.ts": start })).toMatch(/Unlisted dependencies[\s\S]*lodash\.chunk/);
});

it("finds nothing where everything is used", () => {
  expect(knip({}).trim()).toBe("");
});
