"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { openDraft } from "#app/_session/draft-session.ts";
import { demandOriginOrKey } from "#app/_session/own-origin.ts";
import { runAction } from "#app/_session/run-action.ts";
import { writeSessionAddress } from "#app/_session/session-address.ts";
import { readSessionCookie, setSessionCookie } from "#app/_session/session-cookie.ts";
import { hashToken } from "#app/_session/session-token.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { laterAnswers } from "#domain/application/revisions.ts";
import { now } from "#server/clock.ts";
import { insertDraft, replaceDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { offerByCode } from "#server/kiosk/phone-handover.ts";
import { refuseKiosk } from "#server/kiosk/refuse-kiosk.ts";
import { type HandedIn, readHandedIn } from "./read-handed-in.ts";

/**
 * Takes in what only a device keeps, under the device's own id, and offers it to another device. What was handed in before
 * is joined with it, of each answer the later one. What is elsewhere by now, or was sent, stays as it is there.
 */
export async function submitHandIn(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    if (kioskWhoAsks()) {
      refuseKiosk("no-such-session");
      return { goTo: link(posted.locale, "finish", { ended: "yes" }) };
    }
    const handed = readHandedIn(form.get("kept"));
    if (!handed) return { goTo: link(posted.locale, "") };
    const { id, from } = handed;
    const session = await handIn(posted.locale, handed);
    if (!session || session.draft.sentAt) return { goTo: link(posted.locale, "phone", { d: id, from }) };
    const h = await offerByCode(database(), { draft: session.id }, now(), from);
    await setSessionCookie("draft", id, session.token);
    return { goTo: link(posted.locale, "phone", { a: writeSessionAddress({ id, token: session.token }), h, from }) };
  });
}

async function handIn(locale: Locale, { id, token, ...version }: HandedIn) {
  const shown = { cookie: await readSessionCookie("draft", id), token };
  const known = await openDraft(id, shown);
  const at = now();
  await demandOriginOrKey(known === undefined || known.token === token);
  if (!known) {
    const begun = { ...version, device: "own", locale, channel: "script", deviceKeeps: true } as const;
    const isNew = await insertDraft(database(), { ...begun, id, tokenHash: hashToken(token), at });
    return isNew ? openDraft(id, { cookie: undefined, token }) : undefined;
  }
  const joined = laterAnswers(version, known.draft);
  const seen = known.draft.revision;
  await replaceDraft(database(), known.id, { ...joined, revision: joined.revision + 1, seen, at, locale });
  return known;
}
