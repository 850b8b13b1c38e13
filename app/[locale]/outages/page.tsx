import { getTranslations } from "next-intl/server";
import { momentUtc } from "#app/_i18n/format-attempts.ts";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { database } from "#server/database/open-database.ts";
import { outageMinutes } from "#server/outages/beat.ts";
import { readOutages } from "#server/outages/read-outages.ts";

// The log grows while the installation runs.
export const dynamic = "force-dynamic";

const most = 100;

/** When Paso was away, as it noted by itself. */
export default async function OutagesPage({ params }: PageProps<"/[locale]/outages">) {
  const locale = await localeOfPage(params);
  const [say, help, { since, outages }] = await Promise.all([
    getTranslations({ locale, namespace: "offline.outages" }),
    getTranslations({ locale, namespace: "help" }),
    readOutages(database()),
  ]);
  const moment = (at: Date) => momentUtc(locale, at.toISOString());
  return (
    <PageFrame locale={locale} path="outages">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("intro", { minutes: outageMinutes })}</p>
      <p>{say("draw")}</p>
      {since && <p>{say("since", { moment: moment(since) })}</p>}
      {outages.length === 0 && <p>{say("none")}</p>}
      <ul>
        {outages.slice(0, most).map(({ what, from, to }) => (
          <li key={from.toISOString()}>
            <p>{say(`away.${what}`)}</p>
            <p>{say("from", { moment: moment(from) })}</p>
            <p>{say("to", { moment: moment(to) })}</p>
          </li>
        ))}
      </ul>
      <p>{say("signed", { address: "/api/v1/outages" })}</p>
      <p>
        <a className="back" href={link(locale, "help")}>
          {help("title")}
        </a>
      </p>
    </PageFrame>
  );
}
