import type { OpenDatabase } from "#server/database/open-database.ts";

/**
 * What this installation must say of itself on every page: that it is a demonstration, whose people are made up, or
 * that it is for practice, since its database is no place for anybody's real wait.
 */
export async function readMarks({ db, kind }: OpenDatabase): Promise<Array<"practice" | "demonstration">> {
  const demonstration = await db
    .selectFrom("installation")
    .select("value")
    .where("name", "=", "demo")
    .executeTakeFirst();
  const marks: Array<"practice" | "demonstration"> = kind === "embedded" ? ["practice"] : [];
  return demonstration ? [...marks, "demonstration"] : marks;
}
