import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { ReceiptWords } from "./receipt-words.tsx";

/**
 * Two papers, of which a device shows one: not yet sent, and, when the server's receipt has arrived, that. As it is
 * built the page says "not yet sent": nothing but a receipt may turn it.
 */
export async function BlankReceipt({ locale }: { locale: Locale }) {
  const [say, footer] = await Promise.all([
    getTranslations({ locale, namespace: "offline.paper" }),
    getTranslations({ locale, namespace: "common.footer" }),
  ]);
  return (
    <PageFrame locale={locale} path="apply/receipt" whose="">
      <title>{await pageTitle(locale, say("title"))}</title>
      <div id="not-yet-sent">
        <h1>{say("title")}</h1>
        <div className="panel">
          <p>{say("kept")}</p>
          <p>{say("will")}</p>
          <p>{say("open")}</p>
          <p>{say("wait")}</p>
          <p>
            {say("since")} <time id="ready-at" />
          </p>
        </div>
        <div className="button-row">
          <button type="button" id="send-now" className="button">
            {say("now")}
          </button>
        </div>
        <p>{footer("not-only-way")}</p>
        <p>{footer("free")}</p>
      </div>
      <div id="sent" hidden>
        <ReceiptWords
          locale={locale}
          handle={<bdi id="handle" className="code" dir="ltr" translate="no" />}
          secret={<bdi id="secret" className="code" dir="ltr" translate="no" />}
          qr={(label) => (
            <svg id="qr" className="qr" role="img" aria-label={label} shapeRendering="crispEdges">
              <path fill="#000" />
            </svg>
          )}
        />
        <div className="button-row">
          <button type="button" id="keep-receipt" className="quiet-button">
            {say("keep")}
          </button>
        </div>
        <p id="receipt-kept" hidden>
          {say("on-phone")}
        </p>
      </div>
    </PageFrame>
  );
}
