import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatList } from "#app/_i18n/format-list.ts";
import { isLocale, type Locale, locales } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { besideChosen } from "#app/_session/beside-language.ts";
import { openDraftSession } from "#app/_session/draft-session.ts";
import { demandHelper } from "#app/_session/helper.ts";
import { inQuery, type Query } from "#app/_session/visit-draft.ts";
import { ContinueRow } from "#app/_ui/continue-row.tsx";
import { typed } from "#domain/application/typed.ts";
import { placesOf } from "#domain/helper/places-of.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { HelperFrame } from "../helper-frame.tsx";
import { submitStart } from "./submit-start.ts";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Begins an application for somebody at the helper's side; after another one, at the same place. */
export default async function StartPage({ params, searchParams }: Asked) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const helper = await demandHelper(locale);
  const [say, chosen, before] = await Promise.all([
    getTranslations({ locale, namespace: "helper.start" }),
    besideChosen(),
    openDraftSession(inQuery(query, "a")),
  ]);
  const isMissing = inQuery(query, "checked") !== undefined;
  return (
    <HelperFrame locale={locale} path="helper/start" helper={helper}>
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      <p>{say("shared")}</p>
      <form action={submitStart.bind(null, locale)}>
        {before && <input type="hidden" name="a" value={before.a} />}
        <div className={isMissing ? "field field-wrong" : "field"}>
          <label className="label" htmlFor="person-language">
            {say("language.legend")}
          </label>
          {isMissing && (
            <p className="problem" id="language-problem">
              {say("problems.missing")}
            </p>
          )}
          {/* biome-ignore lint/a11y/noAutofocus: a helper comes here to fill in this form, twenty times a day */}
          <select id="person-language" name="language" defaultValue="" autoFocus {...described(isMissing)}>
            <option value="" />
            <Languages />
          </select>
        </div>
        <div className="field">
          <label className="label" htmlFor="beside">
            {say("beside.label")}
          </label>
          <select id="beside" name="beside" defaultValue={chosen === "none" ? locale : chosen} autoComplete="off">
            <option value="none">{say("beside.none")}</option>
            <Languages />
          </select>
        </div>
        {before && <Carried locale={locale} answers={placesOf(before.draft.answers)} />}
        <ContinueRow text={say("begin")} />
      </form>
    </HelperFrame>
  );
}

function described(isMissing: boolean) {
  return isMissing ? { "aria-describedby": "language-problem", "aria-invalid": true } : {};
}

function Languages() {
  return locales.map(({ tag, ownName }) => (
    <option key={tag} value={tag} lang={tag}>
      {ownName}
    </option>
  ));
}

/** What the next person finds written already: it is of the place, and can be changed. */
async function Carried({ locale, answers }: { locale: Locale; answers: ReturnType<typeof placesOf> }) {
  const [say, ports] = await Promise.all([
    getTranslations({ locale, namespace: "helper.start.carried" }),
    readPorts(database()),
  ]);
  const names = new Map(ports.map(({ slug, name }) => [slug, name]));
  const chosen = ports.flatMap((_, index) => names.get(typed(answers, `ports.${index}`) ?? "") ?? []);
  const place = ["city", "state", "country"].flatMap((field) => typed(answers, `location.${field}`) ?? []);
  if (chosen.length + place.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say("title")}</h2>
      {place.length > 0 && <p>{say("place", { place: place.join(", ") })}</p>}
      {chosen.length > 0 && <p>{say("ports", { ports: formatList(locale, chosen) })}</p>}
    </section>
  );
}
