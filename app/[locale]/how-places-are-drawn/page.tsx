import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { usualShares } from "#domain/draw/lanes.ts";
import { ticketTable } from "#domain/draw/tickets.ts";
import { readSettings } from "#server/settings.ts";
import { EqualLots, OneBox, ThreeWays } from "./pictures.tsx";

// The settings are the running installation's, not the build's.
export const dynamic = "force-dynamic";

export default async function HowPlacesAreDrawnPage({ params }: PageProps<"/[locale]/how-places-are-drawn">) {
  const locale = await localeOfPage(params);
  const say = await getTranslations({ locale, namespace: "how-places-are-drawn" });
  const settings = readSettings();
  const { upsilon, sigma } = usualShares;
  const { base, perWeek, maxWeeks } = ticketTable;
  return (
    <PageFrame locale={locale} path="how-places-are-drawn">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      <h2>{say("speed.title")}</h2>
      <OneBox label={say("speed.picture")} />
      <p>{say("speed.text")}</p>
      <h2>{say("ways.title")}</h2>
      <ThreeWays label={say("ways.picture")} urgent={upsilon} seniority={sigma} />
      <p>{say("ways.intro")}</p>
      <ol>
        <li>{say("ways.urgent", { percent: upsilon })}</li>
        <li>{say("ways.seniority", { percent: sigma })}</li>
        <li>{say("ways.lottery")}</li>
      </ol>
      <h2>{say("tickets.title")}</h2>
      <p>{say("tickets.text", { base, most: base + perWeek * maxWeeks })}</p>
      <h2>{say("families.title")}</h2>
      <EqualLots label={say("families.picture")} />
      <p>{say("families.text")}</p>
      <h2>{say("not-used.title")}</h2>
      <p>{say("not-used.text")}</p>
      <h2>{say("check.title")}</h2>
      <p>{say("check.text")}</p>
      {settings.DRAW_BEACONS[0] === "local" && <p>{say("check.local")}</p>}
      <p>
        <a href={link(locale, "draws")}>{(await getTranslations({ locale, namespace: "draws" }))("title")}</a>
      </p>
      <h2>{say("answer.title")}</h2>
      <p>{say("answer.text", { hours: settings.OFFER_HOURS })}</p>
      {settings.OFFER_GRACE_HOURS > 0 && <p>{say("answer.grace", { hours: settings.OFFER_GRACE_HOURS })}</p>}
    </PageFrame>
  );
}
