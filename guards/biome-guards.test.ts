import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrokenTree, brokenTree } from "./broken-tree.ts";

const restricted = "lint/style/noRestrictedImports";

type Case = { guard: string; file: string; breaks: string; keeps: string };

const cases: Case[] = [
  {
    guard: restricted,
    file: "domain/draw/freeze-a.ts",
    breaks: 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
    keeps: 'import * as z from "zod/mini";\nexport const name = z.string();\n',
  },
  {
    guard: restricted,
    file: "domain/draw/freeze-b.ts",
    breaks: 'import { now } from "#server/clock.ts";\nexport const at = now;\n',
    keeps: 'import { walk } from "#domain/draw/walk.ts";\nexport const at = walk;\n',
  },
  {
    guard: restricted,
    file: "domain/draw/freeze-c.ts",
    breaks: 'import { now } from "../../server/clock.ts";\nexport const at = now;\n',
    keeps:
      'import { walk } from "../draw/walk.ts";\nimport { seed } from "./seed.ts";\nexport const at = [walk, seed];\n',
  },
  {
    guard: restricted,
    file: "domain/draw/freeze-d.ts",
    breaks: 'import pg from "pg";\nexport const at = pg;\n',
    keeps: "export const at = 1;\n",
  },
  {
    guard: restricted,
    file: "domain/draw/freeze.test.ts",
    breaks: 'import { now } from "#server/clock.ts";\nexport const at = now;\n',
    keeps: 'import { readFileSync } from "node:fs";\nexport const at = readFileSync;\n',
  },
  {
    guard: restricted,
    file: "server/keys/seal-a.ts",
    breaks: 'import { locales } from "#app/_i18n/locales.ts";\nexport const at = locales;\n',
    keeps: 'import { walk } from "#domain/draw/walk.ts";\nexport const at = walk;\n',
  },
  {
    guard: restricted,
    file: "server/keys/seal-b.ts",
    breaks: 'import { cookies } from "next/headers";\nexport const at = cookies;\n',
    keeps: 'import { createHash } from "node:crypto";\nexport const at = createHash;\n',
  },
  {
    guard: restricted,
    file: "server/front/serve.ts",
    breaks: 'import { locales } from "#app/_i18n/locales.ts";\nexport const at = locales;\n',
    keeps: 'import next from "next";\nexport const at = next;\n',
  },
  {
    guard: restricted,
    file: "app/[locale]/apply/contact/contact-form.tsx",
    breaks: 'import { openDatabase } from "#server/database/open-database.ts";\nexport const at = openDatabase;\n',
    keeps: 'import { contact } from "#domain/application/contact.ts";\nexport const at = contact;\n',
  },
  {
    guard: restricted,
    file: "app/[locale]/apply/needs/needs-form.tsx",
    breaks: 'import { submitNeeds } from "./submit-needs.ts";\nexport const at = submitNeeds;\n',
    keeps: 'import { Field } from "#app/_ui/field.tsx";\nexport const at = Field;\n',
  },
  {
    guard: restricted,
    file: "app/[locale]/apply/ports/page-a.tsx",
    breaks: 'import { ContactForm } from "../contact/contact-form.tsx";\nexport const at = ContactForm;\n',
    keeps:
      'import { steps } from "../steps.ts";\nimport { PortsForm } from "./ports-form.tsx";\nexport const at = [steps, PortsForm];\n',
  },
  {
    guard: restricted,
    file: "app/[locale]/apply/ports/page-b.tsx",
    breaks: 'import { Slip } from "#app/[locale]/my-place/slip.tsx";\nexport const at = Slip;\n',
    keeps: 'import { runAction } from "#app/_session/run-action.ts";\nexport const at = runAction;\n',
  },
  {
    guard: restricted,
    file: "app/_ui/field.tsx",
    breaks: 'import { now } from "#server/clock.ts";\nexport const at = now;\n',
    keeps: 'import { useForm } from "react-hook-form";\nexport const at = useForm;\n',
  },
  {
    guard: restricted,
    file: "app/_ui/button.tsx",
    breaks: 'import * as z from "zod";\nexport const at = z;\n',
    keeps: 'import * as z from "zod/mini";\nexport const at = z;\n',
  },
  {
    guard: restricted,
    file: "app/[locale]/help/page.tsx",
    breaks: 'import Link from "next/link";\nexport const at = Link;\n',
    keeps: 'import { notFound } from "next/navigation";\nexport const at = notFound;\n',
  },
  {
    guard: restricted,
    file: "e2e/apply.test.ts",
    breaks: 'import { walk } from "#domain/draw/walk.ts";\nexport const at = walk;\n',
    keeps: 'import { expect } from "@playwright/test";\nexport const at = expect;\n',
  },
  {
    guard: "plugin",
    file: "domain/offer/expire-a.ts",
    breaks: "export const at = () => Date.now();\n",
    keeps: "export const at = (now: Date) => now.getTime();\n",
  },
  {
    guard: "plugin",
    file: "domain/offer/expire-b.ts",
    breaks: "export const at = () => new Date();\n",
    keeps: 'export const at = () => new Date("2026-01-01T00:00:00Z");\n',
  },
  {
    guard: "plugin",
    file: "server/jobs/sweep.ts",
    breaks: "export const roll = () => Math.random();\n",
    keeps: "export const roll = () => Math.round(1.5);\n",
  },
  {
    guard: "lint/style/noJsxLiterals",
    file: "app/_ui/notice-a.tsx",
    breaks: "export const Notice = () => <p>Hello</p>;\n",
    keeps: "export const Notice = ({ words }: { words: string }) => <p>{words}</p>;\n",
  },
  {
    guard: "plugin",
    file: "app/_ui/notice-b.tsx",
    breaks: 'export const Notice = () => <nav aria-label="Main" />;\n',
    keeps: 'export const Notice = ({ label }: { label: string }) => <nav aria-label={label} className="main" />;\n',
  },
  {
    guard: "plugin",
    file: "app/_ui/notice-c.tsx",
    breaks: 'export const Notice = () => <p>{"Hello"}</p>;\n',
    keeps: 'export const Notice = ({ words }: { words: string }) => <p className={"a"}>{words} {" "}</p>;\n',
  },
  {
    guard: "lint/performance/noBarrelFile",
    file: "domain/party/all.ts",
    breaks: 'export { walk } from "#domain/draw/walk.ts";\n',
    keeps: 'import { walk } from "#domain/draw/walk.ts";\nexport const at = walk;\n',
  },
  {
    guard: "lint/suspicious/noImportCycles",
    file: "domain/party/first.ts",
    breaks: 'import { second } from "./second.ts";\nexport const first = (): unknown => second;\n',
    keeps: "export const first = 1;\n",
  },
  {
    guard: "lint/suspicious/noExplicitAny",
    file: "server/jobs/any.ts",
    breaks: "export const read = (value: any) => value;\n",
    keeps: "export const read = (value: unknown) => value;\n",
  },
  {
    guard: "lint/nursery/noFloatingPromises",
    file: "server/jobs/float.ts",
    breaks: "const send = async () => 1;\nexport const run = async () => {\n  send();\n};\n",
    keeps: "const send = async () => 1;\nexport const run = async () => {\n  await send();\n};\n",
  },
  {
    guard: "lint/nursery/useExhaustiveSwitchCases",
    file: "domain/offer/say.ts",
    breaks:
      'export function say(kind: "a" | "b"): number {\n  switch (kind) {\n    case "a":\n      return 1;\n  }\n  return 0;\n}\n',
    keeps:
      'export function say(kind: "a" | "b"): number {\n  switch (kind) {\n    case "a":\n      return 1;\n    case "b":\n      return 2;\n  }\n}\n',
  },
  {
    guard: "lint/correctness/useImportExtensions",
    file: "domain/offer/near.ts",
    breaks: 'import { say } from "./say";\nexport const near = say;\n',
    keeps: 'import { say } from "./say.ts";\nexport const near = say;\n',
  },
  {
    guard: "lint/correctness/noUndeclaredDependencies",
    file: "server/database/load.ts",
    breaks: 'import _ from "lodash.chunk";\nexport const load = _;\n',
    keeps: 'import pg from "pg";\nexport const load = pg;\n',
  },
];

const support: Record<string, string> = {
  "domain/draw/walk.ts": "export const walk = 1;\n",
  "domain/draw/seed.ts": "export const seed = 1;\n",
  "domain/party/second.ts": 'import { first } from "./first.ts";\nexport const second = first;\n',
};

const trees: BrokenTree[] = [];

/** Lints files with the project's own biome.json; answers the rules broken by file. */
function lint(files: Record<string, string>): Map<string, Set<string>> {
  const guards = ["guards/no-clock-or-dice.grit", "guards/no-literal-words.grit"];
  const tree = brokenTree(files, ["biome.json", "package.json", ...guards]);
  trees.push(tree);
  const options = ["--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
  const { out } = tree.run("@biomejs/biome/bin/biome", "lint", ...options, ".");
  const report = JSON.parse(out) as { diagnostics: { category: string; location: { path: string } }[] };
  const broken = new Map<string, Set<string>>();
  for (const { category, location } of report.diagnostics) {
    const rules = broken.get(location.path) ?? new Set();
    broken.set(location.path, rules.add(category));
  }
  return broken;
}

let bad: Map<string, Set<string>>;
let good: Map<string, Set<string>>;

beforeAll(() => {
  bad = lint({ ...support, ...Object.fromEntries(cases.map((one) => [one.file, one.breaks])) });
  good = lint({ ...support, ...Object.fromEntries(cases.map((one) => [one.file, one.keeps])) });
});

afterAll(() => {
  for (const tree of trees) tree.remove();
});

describe.each(cases)("$guard on $file", ({ guard, file }) => {
  it("fails when broken on purpose", () => {
    expect([...(bad.get(file) ?? [])]).toContain(guard);
  });
  it("passes what the rule allows", () => {
    expect([...(good.get(file) ?? [])]).not.toContain(guard);
  });
});
