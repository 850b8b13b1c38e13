import type { Vault } from "../_vault/vault.ts";
import { askForCaseload, handIn, type NoReply } from "./ask-paso.ts";
import { type Case, hasChanges, takeServer } from "./case.ts";
import type { RosterLine } from "./caseload-reply.ts";

/** The roster as it was at an instant of this laptop's clock. */
export type KeptRoster = { lines: RosterLine[]; at: number };

/** Between two places that both change, more than this is not tried at once. */
const mostTries = 3;

/** Under which name a vault keeps an application. */
export const nameOfCase = (id: string) => `case/${id}`;

/** Every application that a vault keeps. */
export async function readCases(vault: Vault): Promise<Case[]> {
  const names = await vault.names("case/");
  return (await Promise.all(names.map((name) => vault.read<Case>(name)))).filter((one) => one !== undefined);
}

/**
 * Brings the laptop and Paso together: the roster as it is now, and of each application whatever is newer. Where an answer
 * was changed in both places, both stay until somebody chooses. One that is not taken stops no other: it stays as it is,
 * and the list says so at it. "done", or why not.
 */
export function synchronise(vault: Vault): Promise<"done" | NoReply> {
  return navigator.locks.request("paso-caseload synchronise", async () => {
    const reply = await askForCaseload(vault.mark);
    if (typeof reply === "string") return reply;
    await vault.change<KeptRoster>("roster", () => ({ lines: reply.roster, at: Date.now() }));
    for (const server of reply.drafts) {
      await vault.change<Case>(nameOfCase(server.id), (before) => takeServer(before, server), true);
    }
    let trouble: NoReply | undefined;
    const known = new Set(reply.drafts.map(({ id }) => id));
    for (const { id } of await readCases(vault)) {
      // What Paso has no more and nobody changed here was sent, or has ended there.
      const keepChanged = (before: Case | undefined) => (before && hasChanges(before) ? before : undefined);
      if (!known.has(id)) await vault.change<Case>(nameOfCase(id), keepChanged, true);
      const told = await handInOne(vault, id, mostTries).catch(() => "not-taken" as const);
      if (told !== undefined && told !== "not-taken") return told;
      await vault.change<Case>(nameOfCase(id), (now) => now && noteTaken(now, told === undefined), true);
      trouble ??= told;
    }
    return trouble ?? "done";
  });
}

function noteTaken({ isRefused: _before, ...rest }: Case, isTaken: boolean): Case {
  return isTaken ? rest : { ...rest, isRefused: true };
}

async function handInOne(vault: Vault, id: string, tries: number): Promise<NoReply | undefined> {
  const name = nameOfCase(id);
  const before = await vault.read<Case>(name);
  if (!before || before.differs || before.isSent || tries === 0 || !hasChanges(before)) return undefined;
  const { answers, revisions, revision } = before.draft;
  const handed = { answers, revisions, revision };
  const change = (act: (now: Case) => Case) => vault.change<Case>(name, (now) => now && act(now), true);
  await change((now) => ({ ...now, handed }));
  const { locale, synced = null } = before;
  const told = await handIn(vault.mark, { id, locale, ...handed, seen: synced });
  if (told === "sent") await change((now) => ({ ...now, isSent: true }));
  else if (typeof told === "string") return told;
  else if ("differs" in told) {
    await change((now) => takeServer(now, told.differs));
    return handInOne(vault, id, tries - 1);
  } else {
    await change(({ handed: _heard, ...now }) => ({ ...now, synced: told.revision }));
  }
  return undefined;
}
