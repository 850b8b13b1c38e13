import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localeOf } from "#app/_i18n/locales.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import { staffLocale, staffLocales } from "#app/_session/staff-locale.ts";
import { HtmlPage } from "#app/_ui/html-page.tsx";
import { MarkOfPaso } from "#app/_ui/mark-of-paso.tsx";
import { refusalFor, type StaffAct } from "#domain/staff/policy.ts";
import "./camera.css";
import "./staff.css";
import { submitLanguage } from "./submit-language.ts";
import { submitSignOut } from "./submit-sign-out.ts";

const parts = [
  { path: "/staff", name: "overview", act: "see-overview" },
  { path: "/staff/work", name: "work", act: "see-work" },
  { path: "/staff/draws", name: "draws", act: "see-draws" },
  { path: "/staff/letters", name: "letters", act: "see-letters" },
  { path: "/staff/urgent", name: "urgent", act: "propose-urgent" },
  { path: "/staff/reseating", name: "reseating", act: "see-reseatings" },
  { path: "/staff/handover", name: "handover", act: "propose-handover" },
  { path: "/staff/relations", name: "relations", act: "judge-relation" },
  { path: "/staff/duplicates", name: "duplicates", act: "see-duplicates" },
  { path: "/staff/organisations", name: "organisations", act: "vouch-for-organisations" },
  { path: "/staff/trends", name: "trends", act: "see-trends" },
  { path: "/staff/known-places", name: "known-places", act: "keep-known-places" },
  { path: "/staff/digest", name: "digest", act: "see-digest" },
  { path: "/staff/equity", name: "equity", act: "see-equity" },
  { path: "/staff/risks", name: "risks", act: "see-risks" },
  { path: "/staff/reads", name: "reads", act: "see-reads" },
  { path: "/staff/recovery", name: "recovery", act: "recover-staff" },
] as const satisfies { path: string; name: string; act: StaffAct }[];

/** What every page of the console has: its parts, the language, who is signed in, what is kept of it. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [locale, asks] = await Promise.all([staffLocale(), staffWhoAsks()]);
  const say = await getTranslations({ locale, namespace: "staff" });
  const staff = asks?.isEnrolled ? asks : undefined;
  return (
    <HtmlPage lang={locale} dir={localeOf(locale).dir}>
      <div className="page page-wide" data-personal="">
        <a className="skip" href="#main">
          {say("header.skip")}
        </a>
        <header className="page-header">
          <a className="brand" href="/staff">
            <MarkOfPaso />
            <span translate="no">{say("header.brand")}</span>
          </a>
          <div className="staff-tools">
            {staffLocales
              .filter(({ tag }) => tag !== locale)
              .map(({ tag, ownName }) => (
                <form key={tag} action={submitLanguage}>
                  <button className="as-link" type="submit" name="language" value={tag} lang={tag} translate="no">
                    {ownName}
                  </button>
                </form>
              ))}
            {staff && (
              <a className="as-link" href="/staff/ways-to-sign-in">
                {say("ways-to-sign-in.title")}
              </a>
            )}
            {staff && (
              <form action={submitSignOut}>
                <button className="as-link" type="submit">
                  {say("header.sign-out")}
                </button>
              </form>
            )}
          </div>
        </header>
        {staff && (
          <nav className="staff-parts" aria-label={say("header.label")}>
            <ul>
              {parts
                .filter(({ act }) => !refusalFor(staff, act))
                .map(({ path, name }) => (
                  <li key={path}>
                    <a href={path}>{say(`header.${name}`)}</a>
                  </li>
                ))}
            </ul>
            <p>{say("header.signed-in", { name: staff.name, role: say(`roles.${staff.role}`) })}</p>
          </nav>
        )}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {staff && (
          <footer className="page-footer">
            <p>{say("footer.idle")}</p>
            <p>{say("footer.logged")}</p>
          </footer>
        )}
      </div>
    </HtmlPage>
  );
}
