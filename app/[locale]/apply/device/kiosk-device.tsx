import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import type { DraftSession } from "#app/_session/draft-session.ts";
import { answersId } from "#app/_ui/answers-id.ts";
import { ContinueRow } from "#app/_ui/continue-row.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { submitKioskDevice } from "./submit-kiosk-device.ts";

/** A kiosk does not ask whose device it is: it says so, and how the person before and this one are forgotten. */
export async function KioskDevice({ locale, session }: { locale: Locale; session: DraftSession | undefined }) {
  const [say, common] = await Promise.all([
    getTranslations({ locale, namespace: "kiosk.device" }),
    getTranslations({ locale, namespace: "common.form" }),
  ]);
  return (
    <PageFrame locale={locale} path="apply/device" carried={{ a: session?.a }}>
      <title>{await pageTitle(locale, say("title"))}</title>
      <p>
        <a className="back" href={link(locale, "")}>
          {common("back")}
        </a>
      </p>
      <h1>{say("title")}</h1>
      <p>{say("nothing")}</p>
      <p>{say("others")}</p>
      <p>{say("idle")}</p>
      <form id={answersId} action={submitKioskDevice.bind(null, locale)}>
        {session &&
          Object.entries(draftFields(session)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <ContinueRow text={common("continue")} />
      </form>
    </PageFrame>
  );
}
