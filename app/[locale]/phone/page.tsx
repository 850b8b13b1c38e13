import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { inQuery, type Query } from "#app/_session/visit-draft.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { HandInPage } from "./hand-in-page.tsx";
import { MovePage } from "./move-page.tsx";
import { OfferPhonePage } from "./offer-phone-page.tsx";
import { TakePhonePage } from "./take-phone-page.tsx";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/**
 * An application goes from one device to another: on a kiosk the picture, on the telephone the number beside it; on a
 * device of one's own the code for another one.
 */
export default async function PhonePage({ params, searchParams }: Asked) {
  const [locale, query] = await Promise.all([localeOfPage(params), searchParams]);
  const [taken, over, a, d] = ["t", "over", "a", "d"].map((name) => inQuery(query, name));
  if (kioskWhoAsks()) return <OfferPhonePage locale={locale} query={query} />;
  if (taken !== undefined && over === undefined) return <TakePhonePage locale={locale} t={taken} />;
  if (a !== undefined) return <MovePage locale={locale} query={query} />;
  if (d !== undefined) return <HandInPage locale={locale} />;
  const say = await getTranslations({ locale });
  const title = say("kiosk.phone.take.over.title");
  return (
    <PageFrame locale={locale} path="">
      <title>{await pageTitle(locale, title)}</title>
      <h1>{title}</h1>
      <p>{say("kiosk.phone.take.over.text")}</p>
      <div className="button-row">
        <a className="button" href={link(locale, "")}>
          {say("home.finish.ended.start")}
        </a>
      </div>
    </PageFrame>
  );
}
