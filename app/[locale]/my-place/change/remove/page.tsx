import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import { placeOfDraft } from "#app/_session/place-of-draft.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { AskSecret } from "../../ask-secret.tsx";
import { BesideLine } from "../../beside-line.tsx";
import { HelperBanner } from "../../helper-banner.tsx";
import type { Asked } from "../../visit-my-place.ts";
import { visitChange } from "../visit-change.ts";
import { submitRemove } from "./submit-remove.ts";

/** A helper's change takes somebody out: the person types the secret, or nothing changes. */
export default async function RemovePage(asked: Asked) {
  const { locale, path, session } = await visitChange("my-place/change/remove", asked);
  const { a, draft, helper } = session;
  const place = placeOfDraft(session);
  if (!helper || draft.answers["statement"] === undefined) redirect(link(locale, "apply/check", { a }));
  const say = await getTranslations({ locale, namespace: "my-place" });
  return (
    <PageFrame locale={locale} path={path} carried={{ a }} whose={whoseAnswers(draft.answers)} isShared isWithHelper>
      <title>{await pageTitle(locale, say("change-remove.title"))}</title>
      <HelperBanner locale={locale} helper={helper} />
      {place && <BesideLine locale={locale} place={place} />}
      <h1>{say("change-remove.title")}</h1>
      <p>{say("change-remove.text")}</p>
      <AskSecret
        locale={locale}
        address={link(locale, path, { a })}
        fields={draftFields(session)}
        title={say("change-remove.title")}
        button={say("change-remove.button")}
        submit={submitRemove.bind(null, locale)}
      />
      <div className="button-row">
        <a className="quiet-button" href={link(locale, "apply/check", { a })}>
          {say("change-leave.back")}
        </a>
      </div>
    </PageFrame>
  );
}
