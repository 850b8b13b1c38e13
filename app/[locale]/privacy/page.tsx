import { getTranslations } from "next-intl/server";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";

export default async function PrivacyPage({ params }: PageProps<"/[locale]/privacy">) {
  const locale = await localeOfPage(params);
  const say = await getTranslations({ locale, namespace: "privacy" });
  return (
    <PageFrame locale={locale} path="privacy">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      <h2>{say("see.title")}</h2>
      <ul>
        <li>{say("see.you")}</li>
        <li>{say("see.helper")}</li>
        <li>{say("see.workers")}</li>
        <li>{say("see.handover")}</li>
        <li>{say("see.nobody")}</li>
      </ul>
      <h2>{say("not-used.title")}</h2>
      <p>{say("not-used.text")}</p>
      <h2>{say("least.title")}</h2>
      <p>{say("least.text")}</p>
      <h2>{say("keep.title")}</h2>
      <ul>
        <li>{say("keep.draft")}</li>
        <li>{say("keep.entry")}</li>
        <li>{say("keep.keys")}</li>
        <li>{say("keep.log")}</li>
        <li>{say("keep.counts")}</li>
      </ul>
      <h2>{say("safe.title")}</h2>
      <p>{say("safe.text")}</p>
      <h2>{say("device.title")}</h2>
      <p>{say("device.text")}</p>
      <h2>{say("rights.title")}</h2>
      <p>{say("rights.text")}</p>
    </PageFrame>
  );
}
