import { AsyncLocalStorage } from "node:async_hooks";
import type { StaffAct } from "#domain/staff/policy.ts";
import type { KioskId } from "../kiosk/kiosk-id.ts";
import type { LogFields } from "../log.ts";

/** What the front and the code behind it tell each other about one request. */
export type RequestNotes = {
  /** Where the request comes from; a cost for its subnet, never a block. */
  readonly address: string;
  /** The path and query as they came; a post from a blank page says in it which draft the device keeps. */
  readonly url?: string;
  /** The kiosk that asks, let in by its token. */
  kiosk?: KioskId;
  /** At a kiosk's page of languages: somebody has left something open behind it. */
  isKioskOpen?: boolean;
  /** Staff sent a form of this act that names nobody; its page is shown again in the answer, and asks for the proof itself. */
  answeredAct?: StaffAct;
  /** Which error page the code behind asks for. */
  answer?: AskedAnswer;
  /** What was thrown, as far as the log may have it. */
  fault?: LogFields;
};

/** Error pages that a page or an action can ask for. */
export type AskedAnswer = 404 | 429 | 503;

const key = Symbol.for("paso.front.request-notes");
const shared = globalThis as { [key]?: AsyncLocalStorage<RequestNotes> };

/** Bundled pages and the front hold different copies of this module, so that the storage is global. */
function storage(): AsyncLocalStorage<RequestNotes> {
  shared[key] ??= new AsyncLocalStorage<RequestNotes>();
  return shared[key];
}

/** The notes of the request that is being answered; undefined outside of one (a job, the command line). */
export function requestNotes(): RequestNotes | undefined {
  return storage().getStore();
}

/** The kiosk whose request is being answered; undefined for every other device. */
export function kioskWhoAsks(): KioskId | undefined {
  return requestNotes()?.kiosk;
}

/** Where the request comes from, for the limits. */
export function whereFrom(): { address: string | undefined; kiosk: KioskId | undefined } {
  const notes = requestNotes();
  return { address: notes?.address, kiosk: notes?.kiosk };
}

/** Answers a request with notes of its own. */
export function withRequestNotes<Result>(notes: RequestNotes, answer: () => Result): Result {
  return storage().run(notes, answer);
}
