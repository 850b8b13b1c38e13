import { formatAttempts } from "#app/_i18n/format-attempts.ts";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { attemptsStatement } from "#domain/attempts/attempts-statement.ts";
import { now } from "#server/clock.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { signStatement } from "#server/keys/signing-key.ts";
import { takeTurn } from "#server/limits.ts";
import { log } from "#server/log.ts";
import { readSettings } from "#server/settings.ts";

const largest = 16 * 1024;

/**
 * A signed, dated statement of the attempts that a device tells of (`application`, `attempts`: its own instants,
 * `language`). Nothing of it is kept: whoever shows it has all that is needed to check it.
 */
export async function POST(request: Request): Promise<Response> {
  const told = await readJson(request);
  const { application, language } = told;
  const session = typeof application === "string" ? application.slice(0, 36) : "none";
  const turn = await takeTurn("attempts", { session, ...whereFrom() });
  if (turn.kind === "later") {
    return answer(429, { error: "too-many-tries" }, { "Retry-After": String(turn.seconds) });
  }
  const origin = readSettings().PUBLIC_ORIGIN;
  const statement = attemptsStatement(told, { at: now(), origin });
  if (!statement) return answer(422, { error: "not-attempts" });
  log.info("a statement of attempts was signed", { count: statement.deviceTimes.length });
  const signed = signStatement(statement);
  const locale = isLocale(language) ? language : "en";
  return answer(200, {
    text: (await formatAttempts(locale, statement)).join("\n"),
    ...signed,
    proof: `${signed.statement}#${signed.signature}`,
    check: link(locale, "attempts"),
  });
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  try {
    const json: unknown = text.length > largest ? undefined : JSON.parse(text);
    return typeof json === "object" && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
