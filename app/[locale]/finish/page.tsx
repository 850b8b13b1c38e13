import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import { openDraftSession } from "#app/_session/draft-session.ts";
import { carriedIn, inQuery, type Query } from "#app/_session/visit-draft.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { whosePage } from "#app/_session/whose-page.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { submitFinish } from "./submit-finish.ts";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Before: what finishing does, and the button. After, or when a session is over: that nothing is left here. */
export default async function FinishPage({ params, searchParams }: Asked) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const say = await getTranslations({ locale });
  const { a, m } = carriedIn(query);
  const isEnded = inQuery(query, "ended") !== undefined || (a === undefined && m === undefined);
  const draft = isEnded ? undefined : await openDraftSession(a);
  const whose = draft && whoseAnswers(draft.draft.answers);
  const title = isEnded ? say("home.finish.ended.title") : say("home.finish.title");
  return (
    <PageFrame
      locale={locale}
      path="finish"
      carried={isEnded ? {} : { a, m }}
      whose={isEnded ? undefined : (whose ?? (await whosePage({ m })))}
    >
      <title>{say("common.title", { page: title })}</title>
      <h1>{title}</h1>
      {isEnded ? (
        <>
          <p>{say("home.finish.ended.text")}</p>
          <p>{say("home.finish.ended.window")}</p>
          <div className="button-row">
            <a className="button" href={link(locale, "")}>
              {say("home.finish.ended.start")}
            </a>
          </div>
        </>
      ) : (
        <>
          <p>{say(draft?.goesBack ? "home.finish.back" : "home.finish.unsent")}</p>
          <p>{say("home.finish.sent")}</p>
          <OneButtonForm
            address={link(locale, "finish", { a, m })}
            fields={{ ...(a ? { a } : {}), ...(m ? { m } : {}) }}
            fault={await words(locale, "common", "fault")}
            button={say("home.finish.button")}
            submit={submitFinish.bind(null, locale)}
          />
        </>
      )}
    </PageFrame>
  );
}
