import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "#app/_i18n/locales.ts";
import { PageNote } from "./page-note.tsx";

type StaffPageStartProps = {
  locale: Locale;
  title: string;
  /** A title that is a name. */
  isName?: boolean;
  /** The page that this one belongs to. */
  back?: { href: string; text: string };
  /** What was just done. */
  note?: string | undefined;
  /** What the page is for. */
  children?: ReactNode;
};

/** How a page of the console begins. */
export async function StaffPageStart({ locale, title, isName, back, note, children }: StaffPageStartProps) {
  const say = await getTranslations({ locale, namespace: "staff" });
  return (
    <>
      <title>{say("title", { page: title })}</title>
      <PageNote text={note} />
      {back && (
        <p>
          <a className="back" href={back.href}>
            {back.text}
          </a>
        </p>
      )}
      <h1 translate={isName ? "no" : undefined}>{title}</h1>
      {children && <p>{children}</p>}
    </>
  );
}
