import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { besideOf } from "#app/_session/beside-language.ts";
import { inQuery, visitDraft } from "#app/_session/visit-draft.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { BesideBar } from "#app/_ui/beside-bar.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import type { Asked } from "../visit-question.ts";

/** Children alone stand in no draw: they are led to a person at once, and back if a date was wrong. */
export default async function WithoutAnAdultPage({ params, searchParams }: Asked) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const session =
    inQuery(query, "a") === undefined ? undefined : await visitDraft(locale, "apply/without-an-adult", query);
  const a = session?.a;
  const isByHelper = typeof session?.draft.helperId === "string";
  const say = await getTranslations({ locale });
  const own = (key: "title" | "now" | "port" | "danger" | "help" | "wrong" | "people") =>
    say(`apply.without-an-adult.${key}`);
  return (
    <PageFrame
      locale={locale}
      path="apply/without-an-adult"
      carried={{ a }}
      whose={session ? whoseAnswers(session.draft.answers) : ""}
      isShared={session?.draft.device === "shared"}
      isWithHelper={isByHelper && !session.goesBack}
    >
      <title>{say("common.title", { page: own("title") })}</title>
      {isByHelper && <BesideBar locale={locale} beside={await besideOf(locale)} script="without-an-adult" />}
      <h1>{own("title")}</h1>
      <p>{own("now")}</p>
      <p>{own("port")}</p>
      <p>{own("danger")}</p>
      <div className="button-row">
        <a className="button" href={`${link(locale, "help")}#ports`}>
          {own("help")}
        </a>
      </div>
      <p>{own("wrong")}</p>
      <p>
        <a className="back" href={link(locale, "apply/person/1", { a })}>
          {own("people")}
        </a>
      </p>
    </PageFrame>
  );
}
