import { questionAt } from "#domain/application/questions.ts";
import { type KioskUse, type UseLine, useLines } from "#domain/kiosk/use-report.ts";
import type { Executor } from "#server/database/open-database.ts";

/** Counts one use; nothing says on which kiosk, or whose it was. */
export async function countUse(
  tx: Executor,
  use: { what: KioskUse; locale: string; page?: string | undefined; at: Date },
): Promise<void> {
  const { what, locale, page = "", at } = use;
  // A page as its question, with people as one: their number would tell the size of the party.
  const question = questionAt(page)?.replace(/\d+$/, "n") ?? "";
  await tx
    .insertInto("kiosk_use")
    .values({ on_date: at.toISOString().slice(0, 10), hour: at.getUTCHours(), locale, what, page: question, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["on_date", "hour", "locale", "what", "page"])
        .doUpdateSet((eb) => ({ count: eb("kiosk_use.count", "+", 1) })),
    )
    .execute();
}

/** What is asked of a draft on a kiosk when it ends. */
export const leftColumns = ["locale", "kiosk_page as page", "touched_at as at", "sent_at", "amends_id"] as const;

type EndedDraft = {
  locale: string;
  page: string | null;
  at: Date;
  sent_at: Date | null;
  amends_id: string | null;
};

/**
 * Counts each draft that was left, at the hour and the question of its last request: one that was sent, or that changes
 * an earlier application, was not.
 * @param page the question, where the kiosk itself says it
 */
export async function countLeft(tx: Executor, ended: EndedDraft[], page = ""): Promise<void> {
  for (const { locale, page: seen, at, sent_at, amends_id } of ended) {
    if (sent_at !== null || amends_id !== null) continue;
    await countUse(tx, { what: "left", locale, page: page || (seen ?? ""), at });
  }
}

/** The uses from one UTC day to another, both counted, by language and hour, and the pages that were left. */
export async function readUse(
  db: Executor,
  period: { from: string; until: string },
): Promise<Record<"hours" | "pages", UseLine[]>> {
  const [hours, pages] = await Promise.all(
    (["hour", "page"] as const).map(async (column) => {
      const rows = await db
        .selectFrom("kiosk_use")
        .select((eb) => ["what", "locale", column, eb.fn.sum<string>("count").as("count")])
        .where("on_date", ">=", period.from)
        .where("on_date", "<=", period.until)
        .$if(column === "page", (query) => query.where("what", "=", "left"))
        .groupBy(["what", "locale", column])
        .execute();
      return useLines(
        rows.map(({ what, locale, [column]: of, count }) => ({ what, locale, of: named(of), count: Number(count) })),
      );
    }),
  );
  return { hours: hours ?? [], pages: pages ?? [] };
}

/** An hour in two digits, or a question; `-` is one that nobody knows. */
function named(of: number | string): string {
  return typeof of === "number" ? String(of).padStart(2, "0") : of || "-";
}
