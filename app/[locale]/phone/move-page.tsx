import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import { openDraftSession } from "#app/_session/draft-session.ts";
import { inQuery, type Query, visitDraft } from "#app/_session/visit-draft.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readHandover } from "#server/kiosk/phone-handover.ts";
import { AwayPage } from "./away-page.tsx";
import { pageOfDraft } from "./page-of-draft.ts";
import { ShownCode } from "./shown-code.tsx";
import { submitOfferPhone } from "./submit-offer-phone.ts";

/** On a device of one's own: what will happen, then the code and the number; and that the application is elsewhere now. */
export async function MovePage({ locale, query }: { locale: Locale; query: Query }) {
  const [a, h] = [inQuery(query, "a"), inQuery(query, "h")];
  const from = pageOfDraft(inQuery(query, "from"));
  const again = link(locale, "phone", { a, h, from });
  if (h !== undefined && !(await openDraftSession(a))) return <AwayPage locale={locale} again={again} />;
  const session = await visitDraft(locale, "phone", query);
  const { draft } = session;
  const carried = { a: session.a };
  if (draft.sentAt) redirect(link(locale, "apply/receipt", carried));
  if (draft.helperId) redirect(link(locale, from, carried));
  const [say, common] = await Promise.all([
    getTranslations({ locale, namespace: "kiosk.move" }),
    getTranslations({ locale, namespace: "common.form" }),
  ]);
  const offered = { id: h ?? "", open: { draft: session.id }, at: now() };
  const shown = h === undefined ? undefined : await readHandover(database(), offered);
  return (
    <PageFrame
      locale={locale}
      path="phone"
      carried={carried}
      whose={whoseAnswers(draft.answers)}
      isShared={draft.device === "shared"}
    >
      <title>{await pageTitle(locale, say("title"))}</title>
      <p>
        <a className="back" href={link(locale, from, carried)}>
          {h === undefined ? common("back") : say("go-on")}
        </a>
      </p>
      <h1>{say("title")}</h1>
      {shown ? (
        <ShownCode locale={locale} shown={shown} again={again} />
      ) : (
        <>
          <p>{h === undefined ? say("takes") : say("over")}</p>
          <OneButtonForm
            address={link(locale, "phone", { ...carried, from })}
            fields={{ ...draftFields(session), from }}
            fault={await words(locale, "common", "fault")}
            button={say("button")}
            submit={submitOfferPhone.bind(null, locale)}
          />
        </>
      )}
    </PageFrame>
  );
}
