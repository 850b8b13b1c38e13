import { getTranslations } from "next-intl/server";
import { type Carried, link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import { hereOrigin } from "#app/_session/own-origin.ts";
import { placeFields } from "#app/_session/place-of-form.ts";
import { writeSessionAddress } from "#app/_session/session-address.ts";
import { inQuery, type Query, visitDraft } from "#app/_session/visit-draft.ts";
import { visitPlace } from "#app/_session/visit-place.ts";
import { whosePage } from "#app/_session/whose-page.ts";
import { Code } from "#app/_ui/code.tsx";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import type { OpenOnKiosk } from "#server/kiosk/give-open.ts";
import { readHandover } from "#server/kiosk/phone-handover.ts";
import { pageOfDraft } from "./page-of-draft.ts";
import { submitOfferPhone } from "./submit-offer-phone.ts";

/** On the kiosk: what will happen, and then the picture and the number, which stay ten minutes. */
export async function OfferPhonePage({ locale, query }: { locale: Locale; query: Query }) {
  const { open, carried, fields, back, takes } = await visitOpen(locale, query);
  const say = await getTranslations({ locale, namespace: "kiosk.phone" });
  const common = await getTranslations({ locale, namespace: "common.form" });
  const id = inQuery(query, "h");
  const shown = id === undefined ? undefined : await readHandover(database(), { id, open, at: now() });
  return (
    <PageFrame locale={locale} path="phone" carried={carried} whose={await whosePage(carried)} isShared>
      <title>{await pageTitle(locale, say("title"))}</title>
      <p>
        <a className="back" href={link(locale, back, carried)}>
          {common("back")}
        </a>
      </p>
      <h1>{say("title")}</h1>
      {id !== undefined && shown ? (
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
          <p>{say(takes)}</p>
          <p>{say("left")}</p>
          <OneButtonForm
            address={link(locale, "phone", carried)}
            fields={fields}
            fault={await words(locale, "common", "fault")}
            button={say("button")}
            submit={submitOfferPhone.bind(null, locale)}
          />
        </>
      )}
    </PageFrame>
  );
}

type Visited = {
  open: OpenOnKiosk;
  carried: Carried;
  fields: Record<string, string>;
  back: string;
  takes: "takes" | "place";
};

/** What goes to the telephone: the application that is open, or the place that a receipt has opened. */
async function visitOpen(locale: Locale, query: Query): Promise<Visited> {
  if (inQuery(query, "m") !== undefined) {
    const session = await visitPlace(locale, "phone", query);
    const [open, carried] = [{ placeSession: session.id }, { m: session.m }];
    return { open, carried, fields: placeFields(session), back: "my-place", takes: "place" };
  }
  const session = await visitDraft(locale, "phone", query);
  const from = pageOfDraft(inQuery(query, "from"));
  const back = session.draft.sentAt ? "apply/receipt" : from;
  const fields = { ...draftFields(session), from };
  return { open: { draft: session.id }, carried: { a: session.a }, fields, back, takes: "takes" };
}
