import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { type JudgedSoftware, judgePackage, judgeProgram, judgeReached } from "#domain/risk/judge-software.ts";
import { nodeFloors, packageFloors, postgresFloors, reachedFloors } from "#domain/risk/software-floors.ts";
import type { Database } from "#server/database/open-database.ts";
import { listInstalled } from "./installed-packages.ts";

/** Where Paso itself lies. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** Every package that a project needs to run, as it is installed, against its floor: those that it names, then all others. */
export async function judgePackages(folder = projectFolder): Promise<JudgedSoftware[]> {
  const installed = await listInstalled(folder);
  const judged = installed.map(({ name, version, isNamed }) =>
    isNamed || packageFloors[name]
      ? judgePackage(name, version, packageFloors)
      : judgeReached(name, version, reachedFloors),
  );
  const named = installed.filter(({ isNamed }) => isNamed).length;
  return [...judged.slice(0, named), ...judged.slice(named).sort((a, b) => (a.name < b.name ? -1 : 1))];
}

/** The Node that runs this. */
export function judgeNode(): JudgedSoftware {
  return judgeProgram("Node", process.versions.node, nodeFloors);
}

/** The PostgreSQL behind a database; the embedded one is judged as a package. */
export async function judgePostgres(db: Database): Promise<JudgedSoftware> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  return judgeProgram("PostgreSQL", (rows[0]?.server_version ?? "").split(" ")[0] ?? "", postgresFloors);
}
