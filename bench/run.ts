import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import type { Bench, Row } from "./bench.ts";

const notMeasurements = ["bench.ts", "run.ts", "throw-away-postgres.ts"];
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !notMeasurements.includes(file))
  .map((file) => file.slice(0, -3));

const name = process.argv[2] ?? "";
if (!names.includes(name)) {
  console.error(`Name a measurement: npm run bench -- ${names.join(" | ")}`);
  process.exit(2);
}

const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
console.log(`\n${markdown(await bench())}\n`);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`);

function markdown(rows: Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map((c) => row[c] ?? ""))),
  ].join("\n");
}
