import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import { typedIn } from "#app/_ui/form-state.ts";
import type { Application } from "#domain/application/application.ts";
import { type Checked, checkApplication, checkJson } from "#domain/application/check-application.ts";
import type { Answers } from "#domain/application/typed.ts";
import { todayUtc } from "#server/clock.ts";

/** The largest application that is taken, in bytes; ten people who write much need a quarter of it. */
export const largestApplication = 64 * 1024;

/**
 * What was sent, checked. `reader` is the language of whoever reads the answer: a form's sender is a person's device,
 * which shows our words, and `answers` are what was typed there; a machine that sends JSON has words of its own.
 */
export type ReadBody =
  | { ok: true; checked: Checked<{ application: Application }>; reader?: Locale; answers?: Answers }
  | { ok: false; problem: "too-large" | "not-json" | "not-utf-8" };

/** Reads and checks a request's body: JSON, or the plain fields of the pages. The front has cut off what is far too long. */
export async function readBody(request: Request): Promise<ReadBody> {
  if (Number(request.headers.get("content-length")) > largestApplication) return { ok: false, problem: "too-large" };
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > largestApplication) return { ok: false, problem: "too-large" };
  const isForm = /^application\/x-www-form-urlencoded/i.test(request.headers.get("content-type") ?? "");
  const text = textOf(bytes);
  if (isForm) return text === undefined ? { ok: false, problem: "not-utf-8" } : { ok: true, ...checkFields(text) };
  const json = text === undefined ? undefined : jsonOf(text);
  return json ? { ok: true, checked: checkJson(json.value, todayUtc()) } : { ok: false, problem: "not-json" };
}

function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Fields are understood as on the page of the answers: names of countries and languages, any digits, other calendars. */
function checkFields(text: string) {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  const answers = typedIn(form);
  const [language] = answers["language"] ?? [];
  const reader: Locale = isLocale(language) ? language : "en";
  return { checked: checkApplication(answers, readingOfToday()), reader, answers };
}
