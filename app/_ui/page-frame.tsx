import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Carried, link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { EnterButton } from "./enter-button.tsx";
import { MarkOfPaso } from "./mark-of-paso.tsx";
import { PagesChoice } from "./pages-choice.tsx";
import { QuickExit } from "./quick-exit.tsx";
import { ReviewNotice } from "./review-notice.tsx";

type PageFrameProps = {
  locale: Locale;
  /** The page's path without the language, to come back to after a change of language. */
  path: string;
  carried?: Carried;
  /** Whose application or entry the page is about: empty when no name is known yet, absent when it is nobody's. */
  whose?: string | undefined;
  /** On a shared device the front makes the page leave by itself after 15 idle minutes, when its session has ended. */
  isShared?: boolean;
  /** A helper sits at the device, whose own sign-in ends when idle: the page stays as long as they talk. */
  isWithHelper?: boolean;
  /** Who is signed in, where the page is a helper's. */
  signedIn?: ReactNode;
  /** The id of the page's form: a change of language posts it first, so that what is typed is kept. */
  form?: string | undefined;
  /** What is typed can go on on another device: not at a kiosk, whose bar says it, nor with a helper. */
  isMovable?: boolean;
  children: ReactNode;
};

/**
 * What every page has: who we are, another language, a fast way out, other ways, the end. A page with a form says less
 * around it: the question is the one thing there, and each answer of it comes over somebody's prepaid data.
 */
export async function PageFrame({
  locale,
  path,
  carried = {},
  whose,
  isShared,
  isWithHelper,
  signedIn,
  form,
  isMovable,
  children,
}: PageFrameProps) {
  const say = await getTranslations({ locale, namespace: "common" });
  const languageLink = link(locale, "language", { ...carried, from: path });
  const isPersonal = [carried.a, carried.m, carried.i, signedIn].some((each) => each !== undefined);
  return (
    <div
      className="page"
      data-personal={isPersonal ? "" : undefined}
      data-shared={isShared ? (isWithHelper ? "with-helper" : "alone") : undefined}
    >
      <p>
        <a className="skip" href="#main">
          {say("header.skip")}
        </a>
      </p>
      <header className="page-header">
        <p>
          <a className="brand" href={link(locale, "")} aria-label={say("header.start")}>
            <MarkOfPaso />
            <span translate="no">{say("name")}</span>
          </a>
        </p>
        <p>
          {form ? (
            <>
              <EnterButton form={form} />
              <LanguageButton form={form} text={say("header.language")} />
            </>
          ) : (
            <a className="language" href={languageLink}>
              {say("header.language")}
            </a>
          )}
        </p>
        <QuickExit>{say("header.quick-exit")}</QuickExit>
      </header>
      {signedIn}
      <ReviewNotice locale={locale} path={path} carried={carried} form={form} />
      {whose !== undefined && (
        <section className="whose" aria-label={say("whose.label")}>
          {say("whose.label")} <bdi translate="no">{whose || say("whose.nobody-yet")}</bdi>
        </section>
      )}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="page-footer">
        {!form && (
          <>
            <p>{say("footer.free")}</p>
            <p>{say("footer.not-only-way")}</p>
          </>
        )}
        <ul>
          <li>
            <a href={link(locale, "help")}>{say("footer.other-ways")}</a>
          </li>
          <li>
            <a href={link(locale, "how-places-are-drawn")}>{say("footer.fair")}</a>
          </li>
          <li>
            <a href={link(locale, "privacy")}>{say("footer.privacy")}</a>
          </li>
          {!form && (
            <li>
              <a href={languageLink}>{say("footer.languages")}</a>
            </li>
          )}
          <PagesChoice locale={locale} path={path} carried={carried} form={form} />
          {isMovable && (
            <li>
              <button type="submit" form={form} name="then" value="phone" className="language">
                {say("footer.move")}
              </button>
            </li>
          )}
          <li>
            <a href={link(locale, "finish", carried)}>{say("footer.finish")}</a>
          </li>
        </ul>
        <p>{say("quick-exit-note")}</p>
      </footer>
    </div>
  );
}

function LanguageButton({ form, text }: { form: string; text: string }) {
  return (
    <button type="submit" form={form} name="then" value="language" className="language">
      {text}
    </button>
  );
}
