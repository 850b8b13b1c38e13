import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSchemaVersion } from "#server/database/read-schema-version.ts";

export const dynamic = "force-dynamic";

/** Whether the database answers, which tables it has, and which build this is: for whoever watches over Paso. */
export async function GET(): Promise<Response> {
  const schema = await readSchemaVersion();
  const body = { database: schema === undefined ? "away" : "answers", schema: schema ?? null, build: build() };
  return Response.json(body, {
    status: schema === undefined ? 503 : 200,
    headers: { "Cache-Control": "no-store" },
  });
}

/** Next writes the build's id into a file; under `next dev` there is none. */
function build(): string {
  try {
    return readFileSync(join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  } catch {
    return "development";
  }
}
