import { checkJson } from "#domain/application/check-application.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type Registration, registerApplication } from "#server/database/register-application.ts";
import { requestNotes } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";
import { localeForLetters } from "./locale-for-letters.ts";
import { readJson } from "./read-json.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Context = { params: Promise<{ uuid: string }> };

/**
 * A whole application under an id of the sender's choice. Sent again it gives the same receipt, so that a sender who
 * heard no answer sends it again.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const id = (await params).uuid.toLowerCase();
  if (!uuid.test(id)) return answer(422, { error: "problems", problems: [{ path: "uuid", problem: "not-a-uuid" }] });
  const turn = await takeTurn("send", { session: id, address: requestNotes()?.address });
  if (turn.kind === "later") {
    return answer(429, { error: "too-many-tries" }, { "Retry-After": String(turn.seconds) });
  }
  const read = await readJson(request);
  if (!read.ok) return read.problem === "too-large" ? answer(413, { error: "too-large" }) : unreadable(read.problem);

  const at = now();
  const checked = checkJson(read.json, at.toISOString().slice(0, 10));
  if (!checked.ok && checked.refusal) {
    return answer(422, { error: checked.refusal, problems: [{ path: "party", problem: checked.refusal }] });
  }
  if (!checked.ok) return answer(422, { error: "problems", problems: checked.problems });

  const { application } = checked;
  const locale = localeForLetters(application);
  return answerRegistration(await registerApplication(database(), { id, application, channel: "api", locale, at }));
}

function answerRegistration(registration: Registration): Response {
  switch (registration.outcome) {
    case "registered":
    case "repeated": {
      const { handle, secret, registeredAt } = registration.receipt;
      return answer(registration.outcome === "registered" ? 201 : 200, { handle, secret, registeredAt });
    }
    case "conflict": {
      const { registeredAt, size } = registration;
      return answer(409, { error: "another-application", summary: { registeredAt, people: size } });
    }
    case "being-filled-in":
      return answer(409, { error: "being-filled-in" });
  }
}

function unreadable(problem: string): Response {
  return answer(422, { error: "problems", problems: [{ path: "", problem }] });
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
