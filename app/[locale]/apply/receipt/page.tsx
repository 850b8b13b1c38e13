import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { inQuery, visitDraft } from "#app/_session/visit-draft.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { Code } from "#app/_ui/code.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { database } from "#server/database/open-database.ts";
import { readReceipt } from "#server/database/read-receipt.ts";
import type { Asked } from "../visit-question.ts";
import { BlankReceipt } from "./blank-receipt.tsx";
import { ReceiptForSomebody } from "./receipt-for-somebody.tsx";
import { ReceiptWords } from "./receipt-words.tsx";

/** Shown only for what is kept for good; the same again as often as the session asks, unless a helper filled it in. */
export default async function ReceiptPage({ params, searchParams }: Asked) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  if (inQuery(query, "a") === undefined) return <BlankReceipt locale={locale} />;
  const session = await visitDraft(locale, "apply/receipt", query);
  const receipt = await readReceipt(database(), session.id);
  if (!receipt) redirect(link(locale, "apply/check", { a: session.a }));
  if (session.draft.helperId) {
    const show = inQuery(query, "show");
    return <ReceiptForSomebody locale={locale} session={session} receipt={receipt} show={show} />;
  }
  const say = await getTranslations({ locale, namespace: "apply.receipt" });
  return (
    <PageFrame
      locale={locale}
      path="apply/receipt"
      carried={{ a: session.a }}
      whose={whoseAnswers(session.draft.answers)}
      isShared={session.draft.device === "shared"}
    >
      <title>{await pageTitle(locale, say("title"))}</title>
      <ReceiptWords
        locale={locale}
        a={session.a}
        handle={<Code digits={receipt.handle} />}
        secret={<Code digits={receipt.secret} />}
        qr={(label) => <QrCode text={`${receipt.handle} ${receipt.secret}`} label={label} />}
      />
    </PageFrame>
  );
}
