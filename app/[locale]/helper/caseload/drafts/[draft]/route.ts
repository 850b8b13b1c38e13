import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { demandOwnOrigin } from "#app/_session/own-origin.ts";
import { reopenDraft } from "#app/_session/reopen-draft.ts";
import { parseSessionAddress } from "#app/_session/session-address.ts";
import { hashToken, newToken } from "#app/_session/session-token.ts";
import { readCarriedAnswers } from "#domain/helper/carried-answers.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { keepCarriedDraft } from "#server/helper/keep-carried-draft.ts";
import { takeTurn } from "#server/limits.ts";
import { caseloadAnswer } from "../../caseload-answer.ts";
import { helperOfLaptop } from "../../helper-of-laptop.ts";

type Context = { params: Promise<{ locale: string; draft: string }> };

/**
 * Takes over what a helper's laptop has of an application that the helper began: 200 with the revision, 409 with the
 * draft as it is here when it has changed since, 410 when it was sent.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  await demandOwnOrigin();
  const helper = await helperOfLaptop(request);
  if (helper instanceof Response) return helper;
  const turn = await takeTurn("answer", { session: helper.id, ...whereFrom() });
  if (turn.kind === "later") return caseloadAnswer(429, { error: "too-many-tries" });
  const { id } = parseSessionAddress((await params).draft) ?? {};
  const carried = readCarriedAnswers(await request.json().catch(() => undefined));
  if (id === undefined || !isLocale(carried?.locale)) return caseloadAnswer(422, { error: "not-answers" });
  const tokenHash = hashToken(newToken());
  const kept = await keepCarriedDraft(database(), helper.id, { ...carried, id, tokenHash, at: now() });
  if (kept.outcome === "sent") return caseloadAnswer(410, { error: "sent" });
  if (kept.outcome === "refused") return caseloadAnswer(403, { error: "refused" });
  const { answers, revisions, revision, locale } = kept.draft;
  if (kept.outcome === "kept") return caseloadAnswer(200, { revision });
  return caseloadAnswer(409, { error: "differs", draft: { id, locale, answers, revisions, revision } });
}

/** Opens such an application on Paso's own pages, in this browser, to check it with the person and send it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  await demandOwnOrigin();
  const { locale, draft } = await params;
  const here = isLocale(locale) ? locale : "en";
  const helper = await helperOfLaptop(request);
  const opened = helper instanceof Response ? undefined : await reopenDraft(helper.id, draft);
  const to = opened ? link(opened.locale, "apply/check", { a: opened.a }) : link(here, "helper/access-ended");
  const signIn = link(here, "helper/sign-in", { note: "ended" });
  const Location = helper instanceof Response ? signIn : to;
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
