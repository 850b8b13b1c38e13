import type { Locale } from "#app/_i18n/locales.ts";
import { raiseRevisions } from "#domain/application/revisions.ts";
import type { Answers } from "#domain/application/typed.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import { insertDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import type { OpenedPlace } from "#server/place/open-place.ts";
import type { DeviceDraft } from "./device-draft.ts";
import { writeSessionAddress } from "./session-address.ts";
import { setSessionCookie } from "./session-cookie.ts";
import { hashToken, newToken } from "./session-token.ts";

type NewDraft = {
  locale: Locale;
  answers: Answers;
  /** The place whose answers it changes, as its session opened it. */
  amends?: OpenedPlace;
  /** The draft that the device keeps: this one gets its id where that is free, and is the later one. */
  device?: DeviceDraft;
  /** Answers that nobody gave, and that any given one replaces. */
  implied?: Answers;
  /** The helper who fills it in for somebody. */
  helper?: HelperId | undefined;
};

/**
 * Starts a draft and its session. The first address carries the token too, since nobody knows yet whether
 * the browser keeps cookies; the page takes it out of the address when the cookie has come back.
 */
export async function startDraft(asked: NewDraft): Promise<string> {
  const draft = onSharedDevice(asked);
  const token = newToken();
  const wanted = isShared(draft) ? undefined : draft.device?.id;
  const id = wanted !== undefined && (await insert(draft, wanted, token)) ? wanted : newId();
  if (id !== wanted) await insert(draft, id, token);
  await setSessionCookie("draft", id, token);
  return writeSessionAddress({ id, token });
}

/** A kiosk is a shared device, whatever is said, and so is a helper's laptop. */
function onSharedDevice(draft: NewDraft): NewDraft {
  return kioskWhoAsks() || draft.helper ? { ...draft, answers: { ...draft.answers, device: ["shared"] } } : draft;
}

const isShared = ({ answers }: NewDraft) => answers["device"]?.[0] === "shared";

function insert(draft: NewDraft, id: string, token: string): Promise<boolean> {
  const { locale, answers, amends, device, helper, implied = {} } = draft;
  const revision = device ? device.revision + 1 : 0;
  return insertDraft(database(), {
    id,
    tokenHash: hashToken(token),
    answers: { ...implied, ...answers },
    revisions: device ? raiseRevisions({}, answers, {}, revision) : {},
    revision,
    device: isShared(draft) ? "shared" : "own",
    locale,
    channel: helper ? "helper" : kioskWhoAsks() ? "kiosk" : "no-script",
    kiosk: kioskWhoAsks(),
    helper,
    ...(amends && { amendsId: amends.place, generation: amends.generation }),
    at: now(),
  });
}
