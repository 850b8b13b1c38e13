import type { Transaction } from "kysely";
import type { Application } from "#domain/application/application.ts";
import { isTypedOf } from "#domain/helper/find-person.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { noteSeen } from "./helper-notice.ts";
import { type BegunDraft, findBegunDrafts, nameBegunDrafts } from "./read-begun-drafts.ts";
import { type RosterFacts, readRosterFacts } from "./roster-facts.ts";

/** One line of the roster: whose it is, and where it stands. */
export type RosterEntry = RosterFacts & {
  /** The name of the first person, as they wrote it. */
  name: string;
  /** Something is due that this helper has not seen yet. */
  isNews: boolean;
};

/** One page of the roster, or what a search found. */
export type Roster = {
  entries: RosterEntry[];
  /** How many there are on all pages. */
  total: number;
  /** As many as the longer of both lists needs; the page that is shown, within them. */
  pages: number;
  page: number;
  /** On how many of all lines there is something that this helper has not seen yet. */
  news: number;
  /** What this helper began and has not sent; a search and a laptop's copy leave them out. */
  drafts: BegunDraft[];
};

/** How many lines of each list a page of the roster has; a search shows no more. */
export const rosterPage = 20;

/** How many lines a helper's own laptop keeps at most. */
const largestCaseload = 500;

/**
 * `page` from 1 on; `typed`: part of a number or of a name; `isWhole`: every line, for the helper's own laptop; `locale`:
 * the language that the helper reads.
 */
export type RosterAsked = { at: Date; locale: string } & ({ page: number } | { typed: string } | { isWhole: true });

/**
 * What is open to a helper, what is due first. Names are opened for the lines that are shown; a search opens all of
 * this helper's own, and nobody else's. Each reading is kept, with how many it showed.
 */
export async function seeRoster(db: Database, helper: HelperId, asked: RosterAsked): Promise<Roster> {
  const { at, locale } = asked;
  return inTransaction(db, async (tx) => {
    const facts = await readRosterFacts(tx, helper, at);
    const begun = "page" in asked ? await findBegunDrafts(tx, helper, at) : [];
    const pages = Math.max(1, Math.ceil(Math.max(facts.length, begun.length) / rosterPage));
    const page = "page" in asked ? Math.min(asked.page, pages) : 1;
    const isSearch = "typed" in asked;
    const isWhole = "isWhole" in asked;
    const opened = "page" in asked ? pageOf(facts, page) : facts;
    const drafts = await nameBegunDrafts(tx, pageOf(begun, page));
    const people = opened.length + drafts.length;
    const detail = { people, search: isSearch, ...(isWhole ? { carried: true } : {}) };
    await addToAudit(tx, { at, actor: helper, action: "see-roster", subject: `helper/${helper}`, detail });
    const answers = await readAnswers(tx, opened);
    const found = opened.filter(({ application, handle }) => {
      const names = (answers.get(application)?.party ?? []).map(nameOf);
      return !isSearch || isTypedOf(asked.typed, { handle, names });
    });
    const shown = found.slice(0, isWhole ? largestCaseload : rosterPage);
    // What a laptop keeps may never be looked at: it stays news.
    const seen = await noteSeen(tx, helper, { locale, due: wordsOf(facts), shown: isWhole ? [] : wordsOf(shown) });
    const isNews = ({ dueWords }: RosterFacts) => dueWords.some((word) => !seen.has(word));
    const entries = shown.map((entry) => {
      const [first] = answers.get(entry.application)?.party ?? [];
      return { ...entry, name: first ? nameOf(first) : "", isNews: isNews(entry) };
    });
    const total = isSearch ? found.length : facts.length;
    return { entries, total, pages, page, news: facts.filter(isNews).length, drafts };
  });
}

function pageOf<Line>(lines: Line[], page: number): Line[] {
  return lines.slice((page - 1) * rosterPage, page * rosterPage);
}

function wordsOf(facts: RosterFacts[]): string[] {
  return facts.flatMap(({ dueWords }) => dueWords);
}

function nameOf(person: Application["party"][number]): string {
  return [person.givenNames, person.familyNames].filter(Boolean).join(" ");
}

async function readAnswers(tx: Transaction<Tables>, facts: RosterFacts[]): Promise<Map<string, Application>> {
  if (facts.length === 0) return new Map();
  const rows = await tx
    .selectFrom("application")
    .select(["id", "wrapped_key", "answers_sealed"])
    .where(
      "id",
      "in",
      facts.map(({ application }) => application),
    )
    .execute();
  return new Map(
    rows.map(({ id, wrapped_key, answers_sealed }) => {
      const record = openSealedRecord("application", id, wrapped_key);
      return [id, record.unseal("answers", answers_sealed) as Application];
    }),
  );
}
