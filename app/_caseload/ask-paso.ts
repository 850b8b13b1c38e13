import type { CarriedDraft, CaseloadReply } from "./caseload-reply.ts";

/**
 * Why Paso gave nothing. `ended`: the access has ended, and all that is kept has to go; `not-taken`: what was handed in is
 * refused, and would be again as it is; `later`: Paso takes nothing just now.
 */
export type NoReply = "no-network" | "signed-out" | "ended" | "another-helper" | "not-taken" | "later";

/** What came of handing in; `differs`: Paso's version, which has changed meanwhile. */
export type HandedIn = { revision: number } | { differs: CarriedDraft } | "sent" | NoReply;

const folder = () => `/${location.pathname.split("/")[1]}/helper/caseload`;

/** Asks for the whole caseload; without a mark, for the first time on this laptop. */
export async function askForCaseload(mark = ""): Promise<CaseloadReply | NoReply> {
  const response = await ask("copy", mark);
  return response?.ok ? ((await response.json()) as CaseloadReply) : noReply(response);
}

/** Whether what this laptop keeps has to go: the helper, or the organisation, has ended. Nobody need be signed in. */
export async function hasEnded(mark: string): Promise<boolean> {
  return (await ask("access", mark))?.status === 410;
}

/** Hands in an application as the laptop has it; `seen`: Paso's revision that it was put together with. */
export async function handIn(mark: string, draft: CarriedDraft & { seen: number | null }): Promise<HandedIn> {
  const { id, ...body } = draft;
  const response = await ask(`drafts/${id}`, mark, { method: "PUT", body: JSON.stringify(body) });
  if (response?.ok) return (await response.json()) as { revision: number };
  const told = await response
    ?.clone()
    .json()
    .catch(() => ({}));
  if (told?.error === "differs") return { differs: told.draft as CarriedDraft };
  return told?.error === "sent" ? "sent" : noReply(response);
}

async function ask(path: string, mark: string, init: RequestInit = {}): Promise<Response | undefined> {
  if (!navigator.onLine) return undefined;
  const headers = { ...(mark ? { Authorization: `Bearer ${mark}` } : {}), "Content-Type": "application/json" };
  return fetch(`${folder()}/${path}`, { ...init, headers, cache: "no-store" }).catch(() => undefined);
}

function noReply(response: Response | undefined): NoReply {
  if (!response) return "no-network";
  if (response.status === 410) return "ended";
  if (response.status === 401) return "signed-out";
  if (response.status === 409) return "another-helper";
  return response.status >= 400 && response.status < 500 && response.status !== 429 ? "not-taken" : "later";
}
