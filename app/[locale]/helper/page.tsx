import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { demandHelper } from "#app/_session/helper.ts";
import { inQuery, type Query } from "#app/_session/visit-draft.ts";
import { OtherPages } from "#app/_ui/other-pages.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeRoster } from "#server/helper/see-roster.ts";
import { BegunDrafts } from "./begun-drafts.tsx";
import { HelperFrame } from "./helper-frame.tsx";
import { openGrantedPlace } from "./open-granted-place.ts";
import { RosterList } from "./roster-list.tsx";
import { SearchForm } from "./search-form.tsx";
import { showEntry } from "./show-entry.ts";
import { submitGoOn } from "./submit-go-on.ts";
import { submitSearch } from "./submit-search.ts";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Everybody who lets this helper see where they stand, what is due first. */
export default async function RosterPage({ params, searchParams }: Asked) {
  const [locale, query] = await Promise.all([localeOfPage(params), searchParams]);
  const helper = await demandHelper(locale);
  const page = Math.max(1, Math.trunc(Number(inQuery(query, "page"))) || 1);
  const roster = await seeRoster(database(), helper.id, { at: now(), locale, page });
  const say = await getTranslations({ locale, namespace: "helper.roster" });
  const start = await getTranslations({ locale, namespace: "helper.start" });
  const access = await getTranslations({ locale, namespace: "helper.access" });
  const caseload = await getTranslations({ locale, namespace: "helper.caseload" });
  const ways = await getTranslations({ locale, namespace: "helper.account.ways-to-sign-in" });
  const entries = await Promise.all(roster.entries.map((entry) => showEntry(locale, entry)));
  const { open, search } = await words(locale, "helper", "roster");
  return (
    <HelperFrame locale={locale} path="helper" helper={helper}>
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <div className="button-row">
        <a className="button" href={link(locale, "helper/start")}>
          {start("title")}
        </a>
      </div>
      <ul className="plain-list">
        <li>
          <a href={link(locale, "helper/join")}>{access("join.title")}</a>
        </li>
        <li>
          <a href={link(locale, "helper/code")}>{access("code.title")}</a>
        </li>
        <li>
          <a href={link(locale, "helper/caseload")}>{caseload("link")}</a>
        </li>
        <li>
          <a href={link(locale, "helper/ways-to-sign-in")}>{ways("title")}</a>
        </li>
      </ul>
      {roster.news > 0 && (
        <p className="panel" role="status">
          {say("news", { count: roster.news })}
        </p>
      )}
      <SearchForm
        address={link(locale, "helper")}
        submit={submitSearch.bind(null, locale)}
        words={{ open, search }}
        fault={await words(locale, "common", "fault")}
        open={openGrantedPlace.bind(null, locale)}
      >
        <BegunDrafts locale={locale} drafts={roster.drafts} goOn={submitGoOn.bind(null, locale)} />
        <h2>{say("list")}</h2>
        <p>{roster.total === 0 ? say("none") : `${say("intro")} ${say("count", { count: roster.total })}`}</p>
        <RosterList label={say("list")} entries={entries} button={open} open={openGrantedPlace.bind(null, locale)} />
        <OtherPages
          locale={locale}
          of="helper.roster.pages"
          page={roster.page}
          pages={roster.pages}
          to={(to) => link(locale, "helper", { page: to > 1 ? String(to) : undefined })}
        />
      </SearchForm>
    </HelperFrame>
  );
}
