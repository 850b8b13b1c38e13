import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Carried, link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { helpersLanguage } from "#app/_session/beside-language.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import type { HelperInSession } from "#server/helper/helper-session.ts";
import { submitSignOut } from "./submit-sign-out.ts";

type HelperFrameProps = {
  locale: Locale;
  /** The page's path without the language, such as `helper`. */
  path: string;
  helper: HelperInSession;
  carried?: Carried;
  children: ReactNode;
};

/** What every page of a helper has: who is signed in and for which organisation, the way to the roster, and out. */
export async function HelperFrame({ locale, path, helper, carried = {}, children }: HelperFrameProps) {
  const say = await getTranslations({ locale, namespace: "helper.frame" });
  const { name, organisation } = helper;
  return (
    <PageFrame
      locale={locale}
      path={path}
      carried={carried}
      signedIn={
        <section className="helper-row" aria-label={say("label")}>
          <p>
            <bdi translate="no">{say("who", { name, organisation: organisation.name })}</bdi>
          </p>
          {path !== "helper" && helper.isEnrolled && (
            <p>
              <a href={link(await helpersLanguage(locale), "helper")}>{say("roster")}</a>
            </p>
          )}
          <form action={submitSignOut.bind(null, locale)}>
            <button className="as-link" type="submit">
              {say("sign-out")}
            </button>
          </form>
        </section>
      }
    >
      {children}
      <p className="hint">
        {say("kept")} {say("idle")}
      </p>
    </PageFrame>
  );
}
