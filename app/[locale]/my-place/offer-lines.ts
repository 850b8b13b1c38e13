import { getTranslations } from "next-intl/server";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { PlaceOffer } from "#server/place/read-place.ts";

/** Where and when the appointment is, in the port's own time. */
export async function appointmentLine(locale: Locale, { port, startsAt }: PlaceOffer): Promise<string> {
  const say = await getTranslations({ locale, namespace: "my-place.offer" });
  return say("appointment", { port: isolate(port.name), moment: formatMoment(locale, startsAt, port) });
}

/** By when an answer counts, in the port's own time. */
export async function answerByLine(locale: Locale, { port, expiresAt }: PlaceOffer): Promise<string> {
  const say = await getTranslations({ locale, namespace: "my-place.offer" });
  return say("answer-by", { moment: formatMoment(locale, expiresAt, port) });
}
