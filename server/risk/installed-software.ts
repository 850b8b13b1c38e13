import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import * as z from "zod/mini";
import { type JudgedSoftware, judgePackage, judgeProgram } from "#domain/risk/judge-software.ts";
import { nodeFloors, packageFloors, postgresFloors } from "#domain/risk/software-floors.ts";
import type { Database } from "#server/database/open-database.ts";

const ofProject = z.object({ dependencies: z.record(z.string(), z.string()) });
const ofPackage = z.object({ version: z.string() });
const root = new URL("../../", import.meta.url);

/** Every package that Paso needs to run, as it is installed, against its floor, in the order of package.json. */
export async function judgePackages(): Promise<JudgedSoftware[]> {
  const { dependencies } = ofProject.parse(await readJson("package.json"));
  return Promise.all(
    Object.keys(dependencies).map(async (name) => {
      const { version } = ofPackage.parse(await readJson(`node_modules/${name}/package.json`));
      return judgePackage(name, version, packageFloors);
    }),
  );
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

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, root), "utf8"));
}
