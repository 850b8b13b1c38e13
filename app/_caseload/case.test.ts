import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { raiseRevisions } from "#domain/application/revisions.ts";
import { answer, newDraft } from "../_offline/draft.ts";
import { type Case, hasChanges, settle, takeServer } from "./case.ts";
import type { CarriedDraft } from "./caseload-reply.ts";
import { findDifferences } from "./find-differences.ts";

/** Paso's draft, as its own pages change it. */
function change(server: CarriedDraft, field: string, value: string): CarriedDraft {
  const revision = server.revision + 1;
  const answers = { ...server.answers, [field]: [value] };
  return {
    ...server,
    answers,
    revision,
    revisions: raiseRevisions(server.answers, answers, server.revisions, revision),
  };
}

/** What the laptop types. */
function type(before: Case, field: string, value: string): Case {
  const draft = structuredClone(before.draft);
  answer(draft, field, [value]);
  return { ...before, draft };
}

const begun: CarriedDraft = {
  ...{ id: "1", locale: "ht", revision: 3 },
  answers: { "party.length": ["2"], "contact.email": ["a@b.example"], "party.0.birth.day": ["1"] },
  revisions: { "party.length": 1, "contact.email": 2, "party.0.birth.day": 3 },
};

describe("an application on the laptop and at Paso", () => {
  test("takes over what was changed there alone, and keeps what was changed here alone", () => {
    const here = type(takeServer(undefined, begun), "contact.email", "here@b.example");
    const joined = takeServer(here, change(change(begun, "contact.phone", "123"), "location.city", "Reynosa"));
    expect(joined.differs).toBeUndefined();
    expect(joined.draft.answers).toMatchObject({
      "contact.email": ["here@b.example"],
      "contact.phone": ["123"],
      "location.city": ["Reynosa"],
    });
    expect(hasChanges(joined)).toBe(true);
    expect(joined.draft.revision).toBeGreaterThan(5);
  });

  test("an answer that was changed in both places waits for somebody to choose, with both kept", () => {
    const there = change(begun, "contact.email", "there@b.example");
    const asked = takeServer(type(takeServer(undefined, begun), "contact.email", "here@b.example"), there);
    expect(asked.differs).toEqual(there);
    expect(asked.draft.answers["contact.email"]).toEqual(["here@b.example"]);
    const theirs = settle(asked, { revision: there.revision, by: { "contact.email": "theirs" } });
    expect(theirs.draft.answers["contact.email"]).toEqual(["there@b.example"]);
    expect(hasChanges(theirs)).toBe(false);
    const ours = settle(asked, { revision: there.revision, by: { "contact.email": "ours" } });
    expect(ours.draft.answers["contact.email"]).toEqual(["here@b.example"]);
    expect(hasChanges(ours)).toBe(true);
  });

  test("a choice that does not know the newest version, or not every difference, changes nothing", () => {
    const there = change(begun, "contact.email", "there@b.example");
    const asked = takeServer(type(takeServer(undefined, begun), "contact.email", "here@b.example"), there);
    expect(settle(asked, { revision: there.revision - 1, by: { "contact.email": "theirs" } })).toBe(asked);
    expect(settle(asked, { revision: there.revision, by: {} })).toBe(asked);
  });

  test("a date of birth is one answer: no day of one and month of the other", () => {
    const here = type(takeServer(undefined, begun), "party.0.birth.day", "5");
    const asked = takeServer(here, change(begun, "party.0.birth.month", "6"));
    expect(findDifferences(asked.draft, asked.differs as CarriedDraft, 3)).toEqual([
      ["party.0.birth.day", "party.0.birth.month"],
    ]);
  });

  test("where people were added in one place and changed in the other, all people are one answer", () => {
    const here = type(takeServer(undefined, begun), "party.length", "3");
    const asked = takeServer(here, change(begun, "party.1.givenNames", "Ana"));
    const [group = []] = findDifferences(asked.draft, asked.differs as CarriedDraft, 3);
    expect(group).toEqual(expect.arrayContaining(["party.length", "party.1.givenNames", "party.0.birth.day"]));
  });

  test("an answer that was taken away there is taken away here", () => {
    const revisions = { ...begun.revisions, "contact.email": 4 };
    const { "contact.email": _gone, ...answers } = begun.answers;
    const joined = takeServer(takeServer(undefined, begun), { ...begun, answers, revisions, revision: 4 });
    expect(joined.draft.answers["contact.email"]).toEqual([]);
    expect(hasChanges(joined)).toBe(false);
  });

  test("what was handed in, and not heard of, is known again", () => {
    const here = type(takeServer(undefined, begun), "contact.email", "here@b.example");
    const { answers, revisions, revision } = here.draft;
    const later = type(
      { ...here, handed: structuredClone({ answers, revisions, revision }) },
      "contact.email",
      "later@b.example",
    );
    const joined = takeServer(later, { ...begun, answers, revisions, revision });
    expect(joined.differs).toBeUndefined();
    expect(joined.handed).toBeUndefined();
    expect(joined.draft.answers["contact.email"]).toEqual(["later@b.example"]);
    expect(hasChanges(joined)).toBe(true);
  });
});

const fields = [
  "party.length",
  "party.0.birth.day",
  "party.0.birth.month",
  "party.1.givenNames",
  "contact.email",
  "needs.other",
];

type Step =
  | { kind: "here" | "there"; field: string }
  | { kind: "synchronise"; isHeard: boolean; isReached: boolean }
  | { kind: "choose"; theirs: boolean[] };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom("here", "there"), field: fc.constantFrom(...fields) }),
  fc.record({ kind: fc.constant("synchronise" as const), isHeard: fc.boolean(), isReached: fc.boolean() }),
  fc.record({ kind: fc.constant("choose" as const), theirs: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }) }),
);

/**
 * A laptop and Paso, whose link may lose a question or its answer. Every value is typed once, so that it is known what
 * became of it: it is there, somebody typed over it where it stood, or it was shown beside another.
 */
class TwoPlaces {
  here = takeServer(undefined, begun);
  there = begun;
  values = new Map<string, string>();
  seen = new Set<string>();
  count = 0;

  type(place: "here" | "there", field: string): void {
    const value = `v${this.count++}`;
    const before = (place === "here" ? this.here.draft : this.there).answers[field] ?? [];
    for (const one of before) this.seen.add(one);
    this.values.set(value, field);
    if (place === "here") this.here = type(this.here, field, value);
    else this.there = change(this.there, field, value);
  }

  synchronise(isReached: boolean, isHeard: boolean): void {
    this.here = takeServer(this.here, this.there);
    for (let tries = 3; tries > 0 && !this.here.differs && hasChanges(this.here); tries--) {
      const { answers, revisions, revision } = structuredClone(this.here.draft);
      this.here = { ...this.here, handed: { answers, revisions, revision } };
      if (!isReached) return;
      const isTaken = this.there.revision === this.here.synced && revision > this.there.revision;
      if (isTaken) this.there = { ...this.there, answers, revisions, revision };
      if (!isHeard) return;
      const { handed: _heard, ...now } = this.here;
      this.here = isTaken ? { ...now, synced: revision } : takeServer(this.here, this.there);
    }
  }

  choose(theirs: boolean[]): void {
    const { differs, draft, synced = 0 } = this.here;
    if (!differs) return;
    const groups = findDifferences(draft, differs, synced);
    for (const field of groups.flat()) {
      for (const value of [draft, differs].flatMap(({ answers }) => answers[field] ?? [])) this.seen.add(value);
    }
    const by = Object.fromEntries(groups.map(([first = ""], at) => [first, theirs[at] ? "theirs" : "ours"] as const));
    this.here = settle(this.here, { revision: differs.revision, by });
    expect(this.here.differs).toBeUndefined();
  }

  /** Values that are gone though nobody typed over them or saw them beside another. */
  lost(): string[] {
    return [...this.values].flatMap(([value, field]) =>
      this.seen.has(value) || this.here.draft.answers[field]?.includes(value) ? [] : [value],
    );
  }
}

test("nothing that was typed in either place is lost silently, whatever the link loses, and both end the same", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const places = new TwoPlaces();
      for (const one of steps) {
        if (one.kind === "synchronise") places.synchronise(one.isReached, one.isHeard);
        else if (one.kind === "choose") places.choose(one.theirs);
        else places.type(one.kind, one.field);
      }
      places.synchronise(true, true);
      places.choose([]);
      places.synchronise(true, true);
      expect(places.here.differs).toBeUndefined();
      expect(hasChanges(places.here)).toBe(false);
      expect(places.lost()).toEqual([]);
      for (const field of fields) {
        expect(places.here.draft.answers[field] ?? [], field).toEqual(places.there.answers[field] ?? []);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("an application that is begun on the laptop is all its own until it is handed in", () => {
  const own: Case = { id: "1", locale: "ht", draft: newDraft() };
  expect(hasChanges(own)).toBe(true);
});
