import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";

const asked = ["people", "languages", "ports", "needs"] as const;
const optional = ["contact", "document", "destination"] as const;

export default async function StartPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [say, common, move] = await Promise.all([
    getTranslations({ locale, namespace: "home.start" }),
    getTranslations({ locale, namespace: "common" }),
    getTranslations({ locale, namespace: "kiosk.move.take" }),
  ]);
  return (
    <PageFrame locale={locale} path="">
      <title>{common("title", { page: say("title") })}</title>
      <link rel="manifest" href={link(locale, "manifest.webmanifest")} />
      <h1>{say("title")}</h1>
      <p className="lead">{say("what")}</p>
      <div className="button-row">
        <a className="button" href={link(locale, "apply/device")}>
          {say("begin")}
        </a>
        <a className="quiet-button" href={link(locale, "my-place")}>
          {say("come-back")}
        </a>
      </div>
      <p>
        <a className="back" href={link(locale, "continue")}>
          {move("title")}
        </a>
      </p>
      <p>{say("how-long")}</p>
      <div className="panel">
        <h2>{say("free.title")}</h2>
        <p>{say("free.text")}</p>
      </div>
      <h2>{say("other-ways.title")}</h2>
      <p>{say("other-ways.text")}</p>
      <p>
        <a className="back" href={link(locale, "help")}>
          {common("footer.other-ways")}
        </a>
      </p>
      <h2>{say("fair.title")}</h2>
      <p>{say("fair.text")}</p>
      <p>
        <a className="back" href={link(locale, "how-places-are-drawn")}>
          {common("footer.fair")}
        </a>
      </p>
      <h2>{say("asked.title")}</h2>
      <ul>
        {asked.map((key) => (
          <li key={key}>{say(`asked.${key}`)}</li>
        ))}
      </ul>
      <p>{say("asked.optional")}</p>
      <ul>
        {optional.map((key) => (
          <li key={key}>{say(`asked.${key}`)}</li>
        ))}
      </ul>
      <p>{say("asked.no-account")}</p>
    </PageFrame>
  );
}
