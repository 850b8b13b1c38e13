import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { submitHandIn } from "./submit-hand-in.ts";

/**
 * Where only the device keeps the answers, its script puts them into the form (app/_offline/hand-in.ts): pressing the
 * button hands them in. Where they have gone on elsewhere since, it shows that in the place of the form.
 */
export async function HandInPage({ locale }: { locale: Locale }) {
  const [say, common] = await Promise.all([
    getTranslations({ locale, namespace: "kiosk.move" }),
    getTranslations({ locale, namespace: "common.form" }),
  ]);
  return (
    <PageFrame locale={locale} path="" whose="">
      <title>{await pageTitle(locale, say("title"))}</title>
      <p>
        <a className="back" href={link(locale, "apply/party")}>
          {common("back")}
        </a>
      </p>
      <h1>{say("title")}</h1>
      <div id="hand-in">
        <div>
          <p>{say("takes")}</p>
          <p>{say("signal")}</p>
          <OneButtonForm
            address={link(locale, "phone")}
            fields={{ kept: "" }}
            fault={await words(locale, "common", "fault")}
            button={say("button")}
            submit={submitHandIn.bind(null, locale)}
          />
        </div>
        <div hidden>
          <h2>{say("away.title")}</h2>
          <p>{say("away.text")}</p>
          <p>{say("away.kiosk")}</p>
          <p>{say("away.sent")}</p>
          <p>
            <a className="back" href={link(locale, "apply/party")}>
              {say("away.here")}
            </a>
          </p>
        </div>
      </div>
    </PageFrame>
  );
}
