import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";

type ReceiptWordsProps = {
  locale: Locale;
  a?: string | undefined;
  handle: ReactNode;
  secret: ReactNode;
  qr: (label: string) => ReactNode;
};

/** What a receipt says, whoever fills in its numbers: the server, or a device that was told them. */
export async function ReceiptWords({ locale, a, handle, secret, qr }: ReceiptWordsProps) {
  const [say, common] = await Promise.all([
    getTranslations({ locale, namespace: "apply.receipt" }),
    getTranslations({ locale, namespace: "common.footer" }),
  ]);
  return (
    <>
      <h1>{say("title")}</h1>
      <p>{say("sent")}</p>
      <section className="receipt">
        <h2>{say("write-down")}</h2>
        <dl>
          <dt>{say("handle.label")}</dt>
          <dd>{handle}</dd>
          <dd className="hint">{say("handle.hint")}</dd>
          <dt>{say("secret.label")}</dt>
          <dd>{secret}</dd>
          <dd className="hint">{say("secret.hint")}</dd>
        </dl>
        {qr(say("qr"))}
        <p>{say("keep")}</p>
      </section>
      <section>
        <h2>{say("next.title")}</h2>
        <ol>
          <li>{say("next.wait")}</li>
          <li>{say("next.look")}</li>
          <li>{say("next.answer")}</li>
          <li>{say("next.come")}</li>
        </ol>
        <p>{say("change")}</p>
      </section>
      <p>{common("not-only-way")}</p>
      <p>{common("free")}</p>
      <div className="button-row">
        <a className="button" href={link(locale, "my-place")}>
          {say("my-place")}
        </a>
        <a className="quiet-button" href={link(locale, "finish", { a })}>
          {common("finish")}
        </a>
      </div>
    </>
  );
}
