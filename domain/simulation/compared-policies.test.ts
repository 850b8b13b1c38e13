import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { comparedDays, comparedParties, comparedPolicies } from "./compared-policies.ts";

const names: Record<string, string> = {
  "first-come": "first come, 9 a.m.",
  lottery: "uniform lottery",
  oldest: "oldest first by day",
  "oldest-urgent": "oldest first, urgent 10",
};

const text = readFileSync(new URL("../../docs/policies.md", import.meta.url), "utf8");

/** The cells of one policy in the table under a heading. */
function cells(heading: string, policy: string): string[] {
  const table = text.slice(text.indexOf(`\n## ${heading}\n`)).split("\n## ")[1] ?? "";
  const row = table.split("\n").find((line) => line.startsWith(`| ${policy} `)) ?? "";
  return row
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim());
}

const days = (cell: string | undefined) => (cell === "never" ? undefined : Number(cell));

test("what people see of the simulation is what the document says", () => {
  expect(text).toContain(`--parties ${comparedParties} --days ${comparedDays}\` (seed 1)`);
  const rows = text.match(/^\| (?!policy|-)[^|]+\|/gm)?.length;
  expect(rows).toBe(comparedPolicies.length * 3);
  for (const { way, sigma, ...seen } of comparedPolicies) {
    const policy = names[way] ?? `fairdraw, sigma ${sigma}, urgent 10`;
    const [half, , ninetyNine, longest] = cells("Waits", policy);
    const [slowToFast] = cells("Who gains", policy);
    const gains = cells("Promises, and sellers", policy)[2]?.split(", ");
    expect(seen, policy).toEqual({
      half: Number(half),
      ninetyNine: days(ninetyNine),
      longest: days(longest),
      slowToFast: Number(slowToFast),
      gainOfTen: Number(gains?.[2]),
    });
  }
});
