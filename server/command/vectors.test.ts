import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vectors } from "./vectors.ts";

const original = "domain/draw/fair-draw-vectors.json";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paso-vectors-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  return { code: await vectors(args, (line) => lines.push(line)), lines };
}

async function runOn(content: string) {
  const path = join(folder, "cases.json");
  await writeFile(path, content);
  return run(path);
}

describe("paso vectors", () => {
  it("passes every case of our file", async () => {
    const { code, lines } = await run(original);
    expect(code).toBe(0);
    expect(lines).toContain("pass three ports, forty parties");
    expect(lines.at(-1)).toBe("6 passed, 0 failed");
  });

  it("prints the first difference and gives a non-zero code", async () => {
    const file = JSON.parse(await readFile(original, "utf8"));
    file.cases[3].expect.keys[0] = "00cf2af81dda80f8";
    const { code, lines } = await runOn(JSON.stringify(file));
    expect(code).toBe(1);
    expect(lines).toContain('FAIL one party: keys.0 should be "00cf2af81dda80f8" and is "00cf2af81dda80f7"');
    expect(lines).toContain("pass lottery only");
  });

  it("says that a case is refused when two applications are the same", async () => {
    const file = JSON.parse(await readFile(original, "utf8"));
    file.cases[3].applications.push(file.cases[3].applications[0]);
    const { code, lines } = await runOn(JSON.stringify(file));
    expect(code).toBe(1);
    expect(lines).toContain("FAIL one party: Two applications have the same leaf. The run is aborted.");
  });

  it("says in one sentence what is wrong with a file", async () => {
    expect(await run()).toMatchObject({ code: 2 });
    expect(await run(join(folder, "absent.json"))).toMatchObject({ code: 2 });
    expect(await runOn("{")).toMatchObject({ code: 2 });
    expect(await runOn('{"format":"fairdraw/2","cases":[]}')).toMatchObject({ code: 2 });
  });
});
