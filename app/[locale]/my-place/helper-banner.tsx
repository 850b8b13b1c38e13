import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { helpersLanguage } from "#app/_session/beside-language.ts";
import type { HelperAtPlace } from "#app/_session/place-session.ts";

/** On each page that a helper sees of somebody's place: that it is somebody else's, and until when it is open. */
export async function HelperBanner({ locale, helper }: { locale: Locale; helper: HelperAtPlace }) {
  const say = await getTranslations({ locale, namespace: "my-place" });
  return (
    <section className="panel no-print" aria-label={say("as-helper.label")}>
      <p>{say("as-helper.text", { helper: isolate(helper.name) })}</p>
      <p>{say("helpers.until", { day: formatDay(locale, helper.endsAt.toISOString().slice(0, 10)) })}</p>
      <p>
        <a href={link(await helpersLanguage(locale), "helper")}>{say("as-helper.roster")}</a>
      </p>
    </section>
  );
}
