import { expect, test } from "vitest";
import { locales } from "./locales.ts";
import { areas, readMessages } from "./messages.ts";

test.each(locales)("every area is there in $ownName, the console's only where staff read it", async (locale) => {
  const messages = await readMessages(locale.tag);
  expect(Object.keys(messages)).toEqual(areas.filter((area) => area !== "staff" || locale.isForStaff));
});

test("a language whose file is missing fails, and shows no English instead", async () => {
  await expect(readMessages("xx" as never)).rejects.toThrow();
});
