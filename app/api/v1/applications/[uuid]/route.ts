import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfRequest } from "#app/_session/draft-of-request.ts";
import { noteRefusedPages } from "#app/_session/note-refused.ts";
import { qrPath } from "#app/_ui/qr-path.ts";
import type { Application } from "#domain/application/application.ts";
import { now } from "#server/clock.ts";
import { markDraftSent } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { type Receipt, type Registration, registerApplication } from "#server/database/register-application.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";
import { localeForLetters } from "./locale-for-letters.ts";
import { readBody } from "./read-body.ts";
import { tellNotShown, tellProblems, tellRefusal } from "./tell-problems.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Context = { params: Promise<{ uuid: string }> };

/**
 * A whole application under an id of the sender's choice. Sent again it gives the same receipt, so that a sender who
 * heard no answer sends it again. A device's outbox sends the plain fields of the pages, which no build changes.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const id = (await params).uuid.toLowerCase();
  if (!uuid.test(id)) return answer(422, { error: "problems", problems: [{ path: "uuid", problem: "not-a-uuid" }] });
  const turn = await takeTurn("send", { session: id, ...whereFrom() });
  if (turn.kind === "later") {
    return answer(429, { error: "too-many-tries" }, { "Retry-After": String(turn.seconds) });
  }
  const read = await readBody(request);
  if (!read.ok) return read.problem === "too-large" ? answer(413, { error: "too-large" }) : unreadable(read.problem);

  const { checked, reader, answers = {} } = read;
  if (!checked.ok && checked.refusal) {
    const problems = [{ path: "party", problem: checked.refusal }];
    return answer(422, {
      error: checked.refusal,
      problems: reader ? await tellRefusal(reader, checked.refusal) : problems,
    });
  }
  if (!checked.ok) {
    const { problems } = checked;
    if (reader) noteRefusedPages(problems, { locale: reader, answers });
    return answer(422, { error: "problems", problems: reader ? await tellProblems(reader, problems) : problems });
  }
  return answerRegistration(await register(request, id, checked.application, reader), reader);
}

/** The draft of the same id is its owner's: their send ends it, a stranger's is refused. */
async function register(
  request: Request,
  id: string,
  application: Application,
  reader?: Locale,
): Promise<Registration> {
  const draft = await draftOfRequest(request, id);
  if (draft && draft.draft.amendsId !== null) return { outcome: "being-filled-in" };
  const at = now();
  const registration = await registerApplication(database(), {
    id,
    application,
    channel: reader ? "outbox" : "api",
    locale: localeForLetters(application),
    ownsDraft: draft !== undefined,
    at,
  });
  if (draft && registration.outcome === "registered") await markDraftSent(database(), draft.id, at);
  return registration;
}

async function answerRegistration(registration: Registration, reader?: Locale): Promise<Response> {
  switch (registration.outcome) {
    case "registered":
    case "repeated":
      return answer(registration.outcome === "registered" ? 201 : 200, told(registration.receipt, reader));
    case "conflict": {
      const { registeredAt, size } = registration;
      return answer(409, { error: "another-application", summary: { registeredAt, people: size } });
    }
    case "not-shown-again":
      return answer(409, { error: "not-shown-again", problems: reader ? await tellNotShown(reader) : [] });
    case "being-filled-in":
      return answer(409, { error: "being-filled-in" });
  }
}

/** A person's device shows the receipt itself: it gets the code's picture too, a path in a square of 33 units. */
function told({ handle, secret, registeredAt }: Receipt, reader?: Locale): object {
  const receipt = { handle, secret, registeredAt };
  return reader ? { ...receipt, qr: qrPath(`${handle} ${secret}`).path } : receipt;
}

function unreadable(problem: string): Response {
  return answer(422, { error: "problems", problems: [{ path: "", problem }] });
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
