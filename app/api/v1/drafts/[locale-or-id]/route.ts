import { draftOfRequest } from "#app/_session/draft-of-request.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";

type Context = { params: Promise<{ "locale-or-id": string }> };

const headers = { "Cache-Control": "no-store" };

/**
 * The answers that Paso keeps of a draft, for the script on its owner's device, which keeps some itself: of each field
 * the higher revision counts. Whoever cannot show that it is theirs learns nothing, not even whether there is one. What was sent is
 * changed in "my place" only: its owner is told so, and the device's copy goes.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = (await params)["locale-or-id"];
  const turn = await takeTurn("answer", { session: id, ...whereFrom() });
  if (turn.kind === "later") {
    const again = { ...headers, "Retry-After": String(turn.seconds) };
    return Response.json({ error: "too-many-tries" }, { status: 429, headers: again });
  }
  const session = await draftOfRequest(request, id);
  if (!session) return Response.json({ error: "not-found" }, { status: 404, headers });
  if (session.draft.sentAt) return Response.json({ error: "sent" }, { status: 410, headers });
  const { answers, revisions, revision, locale } = session.draft;
  return Response.json({ answers, revisions, revision, locale }, { headers });
}
