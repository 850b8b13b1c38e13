import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { type Locale, localeOf } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { besideOf } from "#app/_session/beside-language.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import type { DraftSession } from "#app/_session/draft-session.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { BesideBar } from "#app/_ui/beside-bar.tsx";
import { Code } from "#app/_ui/code.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import type { Receipt } from "#server/database/register-application.ts";
import { spendReceiptTurn } from "#server/helper/show-secret-once.ts";
import { ReceiptWords } from "./receipt-words.tsx";
import { submitTakeReceipt } from "./submit-take-receipt.ts";

type ReceiptForSomebodyProps = {
  locale: Locale;
  session: DraftSession;
  receipt: Receipt;
  /** The turn that a send gave: it shows the secret once. */
  show: string | undefined;
};

/** The receipt of what a helper filled in: its secret is shown to the person once, and never to the helper again. */
export async function ReceiptForSomebody({ locale, session, receipt, show }: ReceiptForSomebodyProps) {
  const isShown = show !== undefined && (await spendTurn(session, show));
  const [say, title, beside] = await Promise.all([
    getTranslations({ locale, namespace: "helper.beside.receipt" }),
    getTranslations({ locale, namespace: "apply.receipt" }),
    besideOf(locale),
  ]);
  return (
    <PageFrame
      locale={locale}
      path="apply/receipt"
      carried={{ a: session.a }}
      whose={whoseAnswers(session.draft.answers)}
      isShared
      isWithHelper
    >
      <title>{await pageTitle(locale, title("title"))}</title>
      <BesideBar locale={locale} beside={beside} script="receipt" />
      <ReceiptWords
        locale={locale}
        a={session.a}
        handle={<Code digits={receipt.handle} />}
        secret={isShown ? <Code digits={receipt.secret} /> : say("gone")}
        qr={(label) =>
          isShown ? (
            <QrCode text={`${receipt.handle} ${receipt.secret}`} label={label} />
          ) : (
            <p id="receipt-lost">{say("lost")}</p>
          )
        }
      />
      {isShown ? (
        <TakeReceipt locale={locale} session={session} beside={beside} />
      ) : (
        <NextPerson locale={beside === "none" ? locale : beside} a={session.a} />
      )}
    </PageFrame>
  );
}

function spendTurn({ id, draft }: DraftSession, show: string): Promise<boolean> | false {
  return draft.sentAt !== null && spendReceiptTurn(database(), id, show, now());
}

type TakeReceiptProps = { locale: Locale; session: DraftSession; beside: Locale | "none" };

/** The page beside does not have this button, since it never has the secret: its words are said here. */
async function TakeReceipt({ locale, session, beside }: TakeReceiptProps) {
  const tongues = beside === "none" ? [locale] : [locale, beside];
  const [own, other] = await Promise.all(
    tongues.map((tongue) => getTranslations({ locale: tongue, namespace: "helper.beside.receipt" })),
  );
  return (
    <form action={submitTakeReceipt.bind(null, locale)}>
      {Object.entries(draftFields(session)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p id="take-hint">{own?.("take-hint")}</p>
      <div className="button-row">
        <button type="submit" className="button" id="take-receipt" aria-describedby="take-hint">
          {own?.("take")}
        </button>
      </div>
      {beside !== "none" && other && (
        <div className="beside" lang={beside} dir={localeOf(beside).dir}>
          <p>{other("take")}</p>
          <p>{other("take-hint")}</p>
        </div>
      )}
    </form>
  );
}

async function NextPerson({ locale, a }: { locale: Locale; a: string }) {
  const say = await getTranslations({ locale, namespace: "helper.beside.receipt" });
  return (
    <p className="button-row beside-next" lang={locale} dir={localeOf(locale).dir}>
      <a className="button" href={link(locale, "helper/start", { a })}>
        {say("next")}
      </a>
    </p>
  );
}
