import { getTranslations } from "next-intl/server";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { formatTimeLeft } from "#app/_i18n/format-time-left.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { offerEndsAt } from "#domain/offer/deadline.ts";
import { now } from "#server/clock.ts";
import type { PlaceOffer } from "#server/place/read-place.ts";
import { readSettings } from "#server/settings.ts";

/** How much time is left to answer an offer, and that an answer which a weak signal delays still counts. */
export async function AnswerTime({ locale, offer }: { locale: Locale; offer: PlaceOffer }) {
  const say = await getTranslations({ locale, namespace: "my-place.offer" });
  const { expiresAt, port } = offer;
  const endsAt = offerEndsAt(offer, readSettings().OFFER_GRACE_HOURS);
  const left = expiresAt.getTime() - now().getTime();
  const graceHours = Math.floor((endsAt.getTime() - expiresAt.getTime()) / 3_600_000);
  if (left > 0) {
    return (
      <>
        <p>{say("time-left", { left: formatTimeLeft(locale, left) })}</p>
        {graceHours > 0 && <p>{say("grace", { hours: graceHours })}</p>}
      </>
    );
  }
  return (
    <>
      <p>{say("over")}</p>
      {endsAt > now() && <p>{say("late", { moment: formatMoment(locale, endsAt, port) })}</p>}
    </>
  );
}
