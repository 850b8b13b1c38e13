import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { deviceDraft } from "#app/_session/device-draft.ts";
import { draftOfForm, isBlank } from "#app/_session/draft-of-form.ts";
import { demandOwnOrigin } from "#app/_session/own-origin.ts";
import { startDraft } from "#app/_session/start-draft.ts";
import { typedIn } from "#app/_ui/form-state.ts";
import { answerQuestion, impliedBy, questionAt } from "#domain/application/questions.ts";
import { now } from "#server/clock.ts";
import { changeDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";

type Context = { params: Promise<{ "locale-or-id": string; question: string[] }> };

/**
 * Keeps the answers of a question's page that an older build made, whose own action is gone: this address stays the
 * same in every build. Then the page of this build shows them. A page that was the same for everybody begins a draft.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { "locale-or-id": locale, question: slug } = await params;
  const question = questionAt(slug.join("/"));
  if (!isLocale(locale) || !question) return new Response(null, { status: 404 });
  await demandOwnOrigin();
  const form = await request.formData();
  const inAddress = new URL(request.url).searchParams.get("a");
  if (!form.has("a") && inAddress) form.set("a", inAddress);
  const session = await draftOfForm(form);
  if (!session && isBlank(form)) {
    const turn = await takeTurn("begin", whereFrom());
    if (turn.kind === "later") return new Response(null, { status: 429 });
    const answers = answerQuestion(question, {}, typedIn(form));
    const implied = { device: ["own"], ...impliedBy(question, {}) };
    const a = await startDraft({ locale, answers, implied, device: await deviceDraft() });
    return new Response(null, { status: 303, headers: { Location: link(locale, `apply/${question}`, { a }) } });
  }
  const change = (answers: Parameters<typeof answerQuestion>[1]) => answerQuestion(question, answers, typedIn(form));
  const kept = session && (await changeDraft(database(), session.id, { locale, at: now(), change }));
  const next = kept ? link(locale, `apply/${question}`, { a: session.a }) : link(locale, "finish", { ended: "yes" });
  return new Response(null, { status: 303, headers: { Location: next } });
}
