import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { ResetDevice } from "./reset-device.tsx";

/** What a device shows in place of a page that it does not have, when there is no network. */
export default async function OfflinePage({ params }: PageProps<"/[locale]/offline">) {
  const locale = await localeOfPage(params);
  const say = await getTranslations({ locale });
  const pages = {
    "apply/device": say("offline.no-network.questions"),
    "my-place": say("my-place.open.title"),
    "how-places-are-drawn": say("common.footer.fair"),
    help: say("common.footer.other-ways"),
  };
  return (
    <PageFrame locale={locale} path="offline">
      <title>{await pageTitle(locale, say("offline.no-network.title"))}</title>
      <h1>{say("offline.no-network.title")}</h1>
      <p>{say("offline.no-network.text")}</p>
      <p>{say("offline.no-network.safe")}</p>
      <h2>{say("offline.no-network.open")}</h2>
      <ul className="plain-list">
        {Object.entries(pages).map(([path, text]) => (
          <li key={path}>
            <a href={link(locale, path)}>{text}</a>
          </li>
        ))}
      </ul>
      <ResetDevice locale={locale} />
    </PageFrame>
  );
}
