import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { visitDraft } from "#app/_session/visit-draft.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { Code } from "#app/_ui/code.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { database } from "#server/database/open-database.ts";
import { readReceipt } from "#server/database/read-receipt.ts";
import type { Asked } from "../visit-question.ts";

/** Shown only for what is kept for good; the same again as often as the session asks. */
export default async function ReceiptPage({ params, searchParams }: Asked) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const session = await visitDraft(locale, "apply/receipt", query);
  const receipt = await readReceipt(database(), session.id);
  if (!receipt) redirect(link(locale, "apply/check", { a: session.a }));
  const [say, common] = await Promise.all([
    getTranslations({ locale, namespace: "apply.receipt" }),
    getTranslations({ locale, namespace: "common" }),
  ]);
  return (
    <PageFrame
      locale={locale}
      path="apply/receipt"
      carried={{ a: session.a }}
      whose={whoseAnswers(session.draft.answers)}
      isShared={session.draft.device === "shared"}
    >
      <title>{common("title", { page: say("title") })}</title>
      <h1>{say("title")}</h1>
      <p>{say("sent")}</p>
      <section className="receipt" aria-labelledby="write-down">
        <h2 id="write-down">{say("write-down")}</h2>
        <dl>
          <dt>{say("handle.label")}</dt>
          <dd>
            <Code digits={receipt.handle} />
          </dd>
          <dd className="hint">{say("handle.hint")}</dd>
          <dt>{say("secret.label")}</dt>
          <dd>
            <Code digits={receipt.secret} />
          </dd>
          <dd className="hint">{say("secret.hint")}</dd>
        </dl>
        <QrCode text={`${receipt.handle} ${receipt.secret}`} label={say("qr")} />
        <p>{say("keep")}</p>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{say("next.title")}</h2>
        <ol>
          <li>{say("next.wait")}</li>
          <li>{say("next.look")}</li>
          <li>{say("next.answer")}</li>
          <li>{say("next.come")}</li>
        </ol>
        <p>{say("change")}</p>
      </section>
      <p>{common("footer.not-only-way")}</p>
      <p>{common("footer.free")}</p>
      <div className="button-row">
        <a className="button" href={link(locale, "my-place")}>
          {say("my-place")}
        </a>
        <a className="quiet-button" href={link(locale, "finish", { a: session.a })}>
          {common("footer.finish")}
        </a>
      </div>
    </PageFrame>
  );
}
