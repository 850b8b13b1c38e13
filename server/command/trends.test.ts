import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-trends-"));
afterAll(() => rmSync(folder, { recursive: true }));

const olmo = { line1: "12 Olmo St", line2: "", city: "Laredo", state: "TX", postalCode: "78040" };
const pine = { line1: "9 N Pine Ave", line2: "", city: "Laredo", state: "TX", postalCode: "78041" };

const registration = (at: number, address: object, truth?: string) => ({
  party: `P${at}`,
  port: at % 2 === 0 ? "laredo" : "nogales",
  day: "2026-03-01",
  surnames: [`${"bcdfglmnprstvz"[at % 14]}a${"bdflmnrt"[at % 8]}o${at}`],
  address,
  truth,
});

const crowd = [
  ...Array.from({ length: 40 }, (_, at) => registration(at, olmo, "house")),
  registration(40, { ...olmo, line1: "12 Olom Street" }, "house"),
  ...Array.from({ length: 30 }, (_, at) => registration(100 + at, pine, "shelter")),
];

async function run(lines: unknown[], places: unknown[], ...more: string[]) {
  const file = (name: string, rows: unknown[]) => {
    const text = rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const out = join(folder, "clusters.json");
  const said: string[] = [];
  const words = ["--in", file("in", lines), "--known", file("known", places), "--out", out, ...more];
  const code = await runCommand(["trends", ...words], (line) => said.push(line));
  return { code, said, found: JSON.parse(readFileSync(out, "utf8")) };
}

describe("paso trends", () => {
  it("writes each cluster with its parties, ports and known place, and compares it with the truth", async () => {
    const place = { name: "Casa Abierta", kind: "shelter", address: { ...pine, line1: "9 Avenida Pine Norte" } };
    const { code, said, found } = await run(crowd, [place]);
    expect(code).toBe(0);
    const parties = (from: number, count: number) => Array.from({ length: count }, (_, at) => `P${from + at}`);
    expect(found).toEqual([
      { parties: parties(0, 41), ports: ["laredo", "nogales"], known: null },
      { parties: parties(100, 30), ports: ["laredo", "nogales"], known: "Casa Abierta" },
    ]);
    expect(said[0]).toBe("71 registrations read, 2 clusters found, 1 of them at known places.");
    expect(said.slice(2)).toEqual(["recall 1.000", "precision 1.000", "Nothing was missed."]);
  });

  it("says which lines cannot be read, and goes on without them", async () => {
    const { said, found } = await run(
      [
        ...crowd,
        "",
        "{",
        "5",
        { ...registration(900, olmo), day: "yesterday" },
        { ...registration(901, olmo), party: 7 },
      ],
      [{ name: "Nowhere", kind: "shelter", address: { ...olmo, line1: "unknown" } }],
    );
    expect(said.map((line) => line.replace(folder, ""))).toEqual(
      expect.arrayContaining([
        "Line 73 of /in is left out: it is not JSON.",
        "Line 74 of /in is left out: it is not an object.",
        "Line 75 of /in is left out: day is missing or has another form.",
        "Line 76 of /in is left out: party is missing or has another form.",
        "Line 1 of /known is left out: address has no number or no street.",
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it("prints no name, no address and no party that it found", async () => {
    const { said } = await run(crowd, []);
    expect(said.join("\n")).not.toMatch(/Olmo|Pine|P\d/);
  });

  it("names the lines of the first faults only", async () => {
    const { said } = await run([...Array(50).fill("{"), ...crowd], []);
    expect(said.filter((line) => line.startsWith("Line "))).toHaveLength(20);
    expect(said).toContain(`30 more lines of ${join(folder, "in")} are left out.`);
  });

  it("says what is missing", async () => {
    for (const words of [
      ["--in", "x"],
      ["--what", "x"],
      ["--in", join(folder, "none"), "--out", "x"],
    ]) {
      const said: string[] = [];
      expect(await runCommand(["trends", ...words], (line) => said.push(line))).toBe(2);
      expect(said[0]).toMatch(/^(?:Name a file|There is no file)/);
    }
  });
});
