import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locales.ts";
import { readMessages } from "./messages.ts";

/** Pages and actions name their locale; nothing is guessed from a request. */
export default getRequestConfig(async ({ locale }) => {
  const tag = isLocale(locale) ? locale : "en";
  return { locale: tag, messages: await readMessages(tag), timeZone: "UTC" };
});
