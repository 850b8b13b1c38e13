import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import { hereOrigin } from "#app/_session/own-origin.ts";
import { writeSessionAddress } from "#app/_session/session-address.ts";
import { inQuery, type Query, visitDraft } from "#app/_session/visit-draft.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { Code } from "#app/_ui/code.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readHandover } from "#server/kiosk/phone-handover.ts";
import { submitOfferPhone } from "./submit-offer-phone.ts";

/** On the kiosk: what will happen, and then the picture and the number, which stay ten minutes. */
export async function OfferPhonePage({ locale, query }: { locale: Locale; query: Query }) {
  const session = await visitDraft(locale, "phone", query);
  const say = await getTranslations({ locale, namespace: "kiosk.phone" });
  const common = await getTranslations({ locale, namespace: "common.form" });
  const id = inQuery(query, "h") ?? "";
  const offered = { id, draft: session.id, at: now() };
  const shown = /^[0-9a-f-]{36}$/.test(id) ? await readHandover(database(), offered) : undefined;
  const back = session.draft.sentAt ? "apply/receipt" : "apply/party";
  return (
    <PageFrame
      locale={locale}
      path="phone"
      carried={{ a: session.a }}
      whose={whoseAnswers(session.draft.answers)}
      isShared
    >
      <title>{await pageTitle(locale, say("title"))}</title>
      <p>
        <a className="back" href={link(locale, back, { a: session.a })}>
          {common("back")}
        </a>
      </p>
      <h1>{say("title")}</h1>
      {shown ? (
        <>
          <p>{say("scan")}</p>
          <QrCode
            text={`${await hereOrigin()}${link(locale, "phone", { t: writeSessionAddress({ id, token: shown.token }) })}`}
            label={say("qr")}
          />
          <p>{say("pin")}</p>
          <p id="pin">
            <Code digits={shown.pin} />
          </p>
          <p>{say("once")}</p>
          <p>{say("then")}</p>
        </>
      ) : (
        <>
          <p>{say("takes")}</p>
          <p>{say("left")}</p>
          <form action={submitOfferPhone.bind(null, locale)}>
            {Object.entries(draftFields(session)).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div className="button-row">
              <button type="submit" className="button">
                {say("button")}
              </button>
            </div>
          </form>
        </>
      )}
    </PageFrame>
  );
}
