import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { type Locale, locales } from "./locales.ts";
import { areas, readMessages } from "./messages.ts";

test.each(locales)("every area is there in $ownName, the console's only where staff read it", async (locale) => {
  const messages = await readMessages(locale.tag);
  expect(Object.keys(messages)).toEqual(areas.filter((area) => area !== "staff" || locale.isForStaff));
});

test("a language whose file is missing fails, and shows no English instead", async () => {
  await expect(readMessages("xx" as never)).rejects.toThrow();
});

test.each<[Locale, number, string]>([
  ["en", 1, "1 hour late"],
  ["es", 1, "1 hora de retraso"],
  ["pt-BR", 1, "1 hora de atraso"],
  ["fr", 1, "1 heure au plus"],
  ["ru", 1, "до 1 часа"],
  ["ru", 3, "до 3 часов"],
  ["ar", 2, "حتى ساعتين"],
  ["ar", 3, "3 ساعات"],
])("in %s the grace of an offer is said for %i as for any number of hours", async (locale, hours, words) => {
  const say = createTranslator({ locale, messages: await readMessages(locale) });
  for (const key of ["my-place.offer.grace", "how-places-are-drawn.answer.grace"] as const) {
    expect(say(key, { hours }), key).toContain(words);
  }
});
