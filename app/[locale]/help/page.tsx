import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { ClosedPorts } from "#app/_ui/closed-ports.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PortContacts } from "#app/_ui/port-contacts.tsx";
import { WalkInPlaces } from "#app/_ui/walk-in-places.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { readClosures } from "#server/reseat/read-closures.ts";
import { readWalkIns } from "#server/walk-ins/read-walk-ins.ts";

// The ports are data that staff may change.
export const dynamic = "force-dynamic";

export default async function HelpPage({ params }: PageProps<"/[locale]/help">) {
  const locale = await localeOfPage(params);
  const [say, offline, slip, ports, closures, walkIns] = await Promise.all([
    getTranslations({ locale, namespace: "help" }),
    getTranslations({ locale, namespace: "offline" }),
    getTranslations({ locale, namespace: "check-a-slip.page" }),
    readPorts(database()),
    readClosures(database(), now()),
    readWalkIns(database(), now()),
  ]);
  return (
    <PageFrame locale={locale} path="help">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      <ClosedPorts locale={locale} closures={closures} />
      <h2>{say("danger.title")}</h2>
      <p>{say("danger.text")}</p>
      <h2>{say("other-ways.title")}</h2>
      <ul>
        <li>{say("other-ways.port")}</li>
        <li>{say("other-ways.no-phone")}</li>
        <li>{say("other-ways.helper")}</li>
      </ul>
      <h2>{say("free.title")}</h2>
      <p>{say("free.text")}</p>
      <h2>{say("secret.title")}</h2>
      <p>{say("secret.text")}</p>
      <p>{say("secret.seen")}</p>
      <h2>{say("lost.title")}</h2>
      <p>{say("lost.text")}</p>
      <h2>{say("trouble.title")}</h2>
      <p>{say("trouble.text")}</p>
      <ul>
        <li>
          <a href={link(locale, "attempts")}>{offline("attempts.title")}</a>
        </li>
        <li>
          <a href={link(locale, "outages")}>{offline("outages.title")}</a>
        </li>
        <li>
          <a href={link(locale, "check-a-slip")}>{slip("title")}</a>
        </li>
      </ul>
      <WalkInPlaces locale={locale} days={walkIns} />
      <h2>{say("ports.title")}</h2>
      <p>{say("ports.intro")}</p>
      <PortContacts locale={locale} ports={ports} />
    </PageFrame>
  );
}
