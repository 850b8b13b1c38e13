import { parseSessionAddress } from "#app/_session/session-address.ts";
import type { Version } from "#domain/application/revisions.ts";
import { readCarriedAnswers } from "#domain/helper/carried-answers.ts";
import { pageOfDraft } from "./page-of-draft.ts";

/** What a device hands in: its draft's id and token, the page where its person was, and the answers. */
export type HandedIn = Version & { id: string; token: string; from: string };

/** Reads the field that the device's script has filled; undefined where it is empty or something else. */
export function readHandedIn(field: unknown): HandedIn | undefined {
  const json = parsed(field);
  const { id, token } = parseSessionAddress(json["a"]) ?? {};
  const carried = readCarriedAnswers({ ...json, locale: "", seen: null });
  if (id === undefined || token === undefined || !carried) return undefined;
  const { answers, revisions, revision } = carried;
  return { id, token, from: pageOfDraft(json["from"]), answers: { ...answers, device: ["own"] }, revisions, revision };
}

function parsed(field: unknown): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(String(field));
    return typeof json === "object" && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}
