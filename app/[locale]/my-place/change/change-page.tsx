import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { link } from "#app/_i18n/links.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import { placeOfDraft } from "#app/_session/place-of-draft.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { BesideLine } from "../beside-line.tsx";
import { submitLeave } from "./submit-leave.ts";
import type { ChangeVisit } from "./visit-change.ts";

type ChangePageProps = { visit: ChangeVisit; title: string; mayGoOn: boolean; children: ReactNode };

/** A page that ends a change: back to the answers where that helps, or everything as it was. */
export async function ChangePage({ visit, title, mayGoOn, children }: ChangePageProps) {
  const { locale, path, session, query } = visit;
  const { a, draft, helper } = session;
  const place = placeOfDraft(session);
  const say = await getTranslations({ locale, namespace: "my-place" });
  const whose = ["givenNames", "familyNames"].map((field) => draft.answers[`party.0.${field}`]?.[0]);
  return (
    <PageFrame
      locale={locale}
      path={path}
      carried={{ a }}
      whose={whose.filter(Boolean).join(" ")}
      isShared={draft.device === "shared"}
      isWithHelper={draft.helperId !== null}
    >
      <title>{await pageTitle(locale, title)}</title>
      {helper && place && <BesideLine locale={locale} place={place} />}
      <h1>{title}</h1>
      {children}
      <OneButtonForm
        address={link(locale, path, { a, why: typeof query["why"] === "string" ? query["why"] : undefined })}
        fields={draftFields(session)}
        button={mayGoOn ? say("change-leave.button") : say("back")}
        submit={submitLeave.bind(null, locale)}
        fault={await words(locale, "common", "fault")}
      />
      {mayGoOn && (
        <div className="button-row">
          <a className="quiet-button" href={link(locale, "apply/check", { a })}>
            {say("change-leave.back")}
          </a>
        </div>
      )}
    </PageFrame>
  );
}
