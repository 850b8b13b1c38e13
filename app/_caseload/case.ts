import { answer, type Draft, joinDraft } from "../_offline/draft.ts";
import type { CarriedDraft } from "./caseload-reply.ts";
import { findDifferences, isChanged, type Version } from "./find-differences.ts";

/** An application of the caseload as the laptop keeps it. */
export type Case = {
  id: string;
  /** The person's language. */
  locale: string;
  draft: Draft;
  /** The revision at which Paso had the same; undefined for what Paso has not heard of. */
  synced?: number;
  /** What was handed in while the answer has not been heard. */
  handed?: Version;
  /** Paso's version, while somebody has to choose between answers. */
  differs?: CarriedDraft;
  /** It was sent meanwhile; what was changed here is not in it. */
  isSent?: boolean;
  /** Paso did not take it when it was handed in last. */
  isRefused?: boolean;
};

/** Whether something of it has not reached Paso. */
export function hasChanges({ draft, synced }: Case): boolean {
  return synced === undefined || Object.keys(draft.revisions).some((field) => isChanged(draft, field, synced));
}

/** What Paso has, put together with what the laptop has. Where an answer was changed in both places, it is asked. */
export function takeServer(before: Case | undefined, server: CarriedDraft): Case {
  if (!before) {
    const { answers, revisions, revision, locale, id } = server;
    return { id, locale, draft: { answers, revisions, revision, page: "party" }, synced: revision };
  }
  const { differs: _asked, isSent: _sent, handed, ...kept } = before;
  if (handed && hasAll(server, handed)) return takeServer({ ...kept, synced: handed.revision }, server);
  if (findDifferences(kept.draft, server, kept.synced ?? 0).length > 0) return { ...before, differs: server };
  return join(kept, server, []);
}

/** What somebody has chosen: by the first field of each difference, whose answer counts. `revision`: Paso's, as shown. */
export type Choice = { revision: number; by: Record<string, "ours" | "theirs"> };

/** Does what somebody has chosen. Where there is more to choose by now, nothing is done, and it is asked again. */
export function settle(before: Case, { revision, by }: Choice): Case {
  const { differs, ...kept } = before;
  if (!differs || differs.revision !== revision) return before;
  const groups = findDifferences(kept.draft, differs, kept.synced ?? 0);
  const chosen = groups.map(([first = ""]) => by[first]);
  if (chosen.includes(undefined)) return before;
  return join(
    kept,
    differs,
    groups.flatMap((fields, at) => (chosen[at] === "theirs" ? fields : [])),
  );
}

/** The rule of a device's draft, of each answer the later one; what was changed here counts as changed after that. */
function join(kept: Case, server: CarriedDraft, theirs: string[]): Case {
  const { synced = 0, handed: _handed, ...rest } = kept;
  const draft = structuredClone(kept.draft);
  const ours = Object.keys(draft.revisions).filter(
    (field) => isChanged(draft, field, synced) && !theirs.includes(field),
  );
  const values = ours.map((field): [string, string[]] => [field, draft.answers[field] ?? []]);
  // An answer that was taken away there is an answer too.
  const taken = Object.fromEntries(Object.keys(server.revisions).map((field) => [field, server.answers[field] ?? []]));
  joinDraft(draft, { ...server, answers: { ...server.answers, ...taken } });
  for (const field of theirs) {
    draft.answers[field] = server.answers[field] ?? [];
    draft.revisions[field] = server.revisions[field] ?? 0;
  }
  if (server.revision > synced || theirs.length > 0) for (const [field, value] of values) answer(draft, field, value);
  return { ...rest, draft, synced: server.revision };
}

function hasAll(server: Version, handed: Version): boolean {
  return (
    server.revision === handed.revision &&
    Object.keys(handed.revisions).every(
      (field) =>
        server.revisions[field] === handed.revisions[field] &&
        `${server.answers[field] ?? []}` === `${handed.answers[field] ?? []}`,
    )
  );
}
