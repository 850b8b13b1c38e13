import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";
import { answerOffer } from "#server/place/answer-offer.ts";
import { openOffer } from "#server/place/open-offer.ts";
import { tellOutcome } from "./tell-outcome.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const largest = 4 * 1024;

type Context = { params: Promise<{ uuid: string }> };

/**
 * An answer to an offer that a device kept until it had a signal: `answer` (`confirm` or `decline`) and the `key` that
 * the offer's page gave. It counts by the server's clock, with the same rules as the page's own buttons; sent again it
 * has the same outcome.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const offer = (await params).uuid.toLowerCase();
  const turn = await takeTurn("send", { session: uuid.test(offer) ? offer : "none", ...whereFrom() });
  const fields = await readFields(request);
  const locale = localeIn(fields);
  if (turn.kind === "later") {
    return answer(429, { outcome: "too-many-tries" }, { "Retry-After": String(turn.seconds) });
  }
  const said = fields.get("answer");
  if (said !== "confirm" && said !== "decline") return answer(422, { outcome: "not-an-answer" });
  const opened = uuid.test(offer) ? await openOffer(database(), { offer, key: fields.get("key") ?? "" }) : undefined;
  if (!opened) return answer(404, await tellOutcome(locale, { refusal: "no-such-offer" }));
  const answered = await answerOffer(database(), { ...opened, answer: said, at: now() });
  if (answered !== "kept") return answer(409, await tellOutcome(locale, answered));
  return answer(200, await tellOutcome(locale, said === "confirm" ? "confirmed" : "declined"));
}

async function readFields(request: Request): Promise<URLSearchParams> {
  const text = await request.text();
  return new URLSearchParams(text.length > largest ? "" : text);
}

function localeIn(fields: URLSearchParams): Locale {
  const language = fields.get("language");
  return isLocale(language) ? language : "en";
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
