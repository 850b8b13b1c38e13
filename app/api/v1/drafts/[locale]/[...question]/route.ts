import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { demandOwnOrigin } from "#app/_session/own-origin.ts";
import { parseSessionAddress } from "#app/_session/session-address.ts";
import { typedIn } from "#app/_ui/form-state.ts";
import { answerQuestion, questionAt } from "#domain/application/questions.ts";
import { now } from "#server/clock.ts";
import { changeDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { requestNotes } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";

type Asked = { params: Promise<{ locale: string; question: string[] }> };

/**
 * Where a page of another build hands its answers: the address stays when Next's action ids change. What
 * was typed is kept in the draft, right or wrong, and the question shows it again.
 */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  const { locale, question: slug } = await params;
  const question = questionAt(slug.join("/"));
  if (!isLocale(locale) || question === undefined) return new Response(null, { status: 404 });
  const form = await request.formData();
  if (!form.has("a")) form.set("a", new URL(request.url).searchParams.get("a") ?? "");
  await demandOwnOrigin();
  const turn = await takeTurn("answer", {
    session: parseSessionAddress(form.get("a"))?.id,
    address: requestNotes()?.address,
  });
  if (turn.kind === "later") return new Response(null, { status: 429 });

  const session = await draftOfForm(form);
  const change = (answers: ReturnType<typeof typedIn>) => answerQuestion(question, answers, typedIn(form));
  const kept = session && (await changeDraft(database(), session.id, { locale, at: now(), change }));
  if (!kept) return seeOther(link(locale, "finish", { ended: "yes" }));
  const to = form.get("to") === "check" ? "check" : undefined;
  return seeOther(link(locale, `apply/${question}`, { a: session.a, to }));
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
