import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { patchReport } from "#server/command/patch-report.ts";
import { listInstalled } from "./installed-packages.ts";
import { judgePackages } from "./installed-software.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A project that is made up: the manifest of each place below it, its name being the end of the place. */
function makeProject(tree: Record<string, object>): string {
  const folder = mkdtempSync(join(tmpdir(), "paso-tree-"));
  folders.push(folder);
  for (const [place, manifest] of Object.entries(tree)) {
    const file = join(folder, place, "package.json");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ name: place.split("node_modules/").at(-1), version: "0.0.0", ...manifest }));
  }
  return folder;
}

/** postcss brings a nanoid of its own; the newer one lies beside it for others. */
const tree = (nanoidOfPostcss: string) => ({
  "": { name: "made-up", dependencies: { postcss: "8", zod: "4" }, devDependencies: { sharp: "0" } },
  "node_modules/postcss": { version: "8.5.23", dependencies: { nanoid: "3", picocolors: "1" } },
  "node_modules/postcss/node_modules/nanoid": { version: nanoidOfPostcss },
  "node_modules/nanoid": { version: "3.3.20" },
  "node_modules/picocolors": { version: "1.1.1", optionalDependencies: { fsevents: "2" } },
  "node_modules/zod": { version: "4.6.7", peerDependencies: { nanoid: "3", typescript: "7" } },
  "node_modules/sharp": { version: "0.1.0" },
});

test("every version that is reached is told once, and what only a developer needs is not", async () => {
  const installed = await listInstalled(makeProject(tree("3.3.19")));
  expect(installed.map(({ name, version }) => `${name} ${version}`)).toEqual([
    ...["postcss 8.5.23", "zod 4.6.7", "nanoid 3.3.19", "picocolors 1.1.1", "nanoid 3.3.20"],
  ]);
  expect(installed.filter(({ isNamed }) => isNamed).map(({ name }) => name)).toEqual(["postcss", "zod"]);
});

test("an old version deep in the tree is found, and the report refuses it", async () => {
  const planted = makeProject(tree("3.3.17"));
  const judged = await judgePackages(planted);
  expect(judged.filter(({ fault }) => fault)).toMatchObject([
    { name: "nanoid", version: "3.3.17", fault: "below-floor" },
  ]);
  expect(judged.find(({ name }) => name === "picocolors")).toMatchObject({ source: "no known fault kept" });
  const lines: string[] = [];
  expect(await patchReport([], (line) => lines.push(line), planted)).toBe(1);
  expect(lines.join("\n")).toMatch(/^nanoid +3\.3\.17 +floor 3\.3\.18 +BELOW ITS FLOOR/m);
  expect(lines.join("\n")).toMatch(/^picocolors +1\.1\.1 +no floor +ok +no known fault kept$/m);
});

test("what is needed and not there is no assessment", async () => {
  const project = makeProject({
    "": { dependencies: { zod: "4" } },
    "node_modules/zod": { dependencies: { gone: "1" } },
  });
  await expect(listInstalled(project)).rejects.toThrow("gone is not installed");
});

test("the tree of Paso is told whole, and nothing of it is below its floor", async () => {
  const judged = await judgePackages();
  expect(judged.length).toBeGreaterThan(100);
  for (const name of ["nanoid", "sharp", "esbuild", "defu"]) expect(judged.map((one) => one.name)).toContain(name);
  expect(judged.filter(({ fault }) => fault)).toEqual([]);
});
