import { questionAt } from "#domain/application/questions.ts";
import { shownCount } from "#domain/kiosk/shown-count.ts";
import type { Executor } from "#server/database/open-database.ts";

/** What is counted: an application begun, sent, or left before it was sent. */
export type KioskUse = "begun" | "sent" | "left";

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

/** One line of a report: what, for which language, hour or page, and how often; undefined where the number is withheld. */
export type UseLine = { what: KioskUse; of: string; count: number | undefined };

/** The uses from a date on, by language and hour, and the pages that were left. */
export async function readUse(db: Executor, fromDate: string): Promise<Record<"hours" | "pages", UseLine[]>> {
  const rows = await db
    .selectFrom("kiosk_use")
    .select((eb) => ["what", "locale", "hour", "page", eb.fn.sum<string>("count").as("count")])
    .where("on_date", ">=", fromDate)
    .groupBy(["what", "locale", "hour", "page"])
    .execute();
  const hours = new Map<string, number>();
  const pages = new Map<string, number>();
  const add = (cells: Map<string, number>, key: string, count: number) => cells.set(key, (cells.get(key) ?? 0) + count);
  for (const { what, locale, hour, page, count } of rows) {
    add(hours, `${what} ${locale} ${String(hour).padStart(2, "0")}`, Number(count));
    if (what === "left") add(pages, `left ${locale} ${page || "-"}`, Number(count));
  }
  return { hours: linesOf(hours), pages: linesOf(pages) };
}

function linesOf(cells: Map<string, number>): UseLine[] {
  return [...cells]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, count]) => {
      const [what, ...of] = key.split(" ");
      return { what: what as KioskUse, of: of.join(" "), count: shownCount(count) };
    });
}
