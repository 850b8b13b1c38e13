import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { helperFormWords } from "#app/_ui/helper-form-words.ts";
import { InvitationForm } from "#app/_ui/invitation-form.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { findHelperInvitation } from "#server/helper/accept-invitation.ts";
import { submitInvitation } from "./submit-invitation.ts";

/** Where the link of an invitation leads: a passphrase makes the account. */
export default async function InvitationPage({ params, searchParams }: PageProps<"/[locale]/helper/invitation">) {
  const locale = await localeOfPage(params);
  const say = await getTranslations({ locale, namespace: "helper.account.invitation" });
  const i = inQuery(await searchParams, "i") ?? "";
  const invitation = await findHelperInvitation(database(), i, now());
  if (!invitation) {
    return (
      <PageFrame locale={locale} path="helper/invitation">
        <title>{await pageTitle(locale, say("lapsed.title"))}</title>
        <h1>{say("lapsed.title")}</h1>
        <p>{say("lapsed.text")}</p>
      </PageFrame>
    );
  }
  const { name, email, organisation } = invitation;
  const own = (await words(locale, "helper", "account")).invitation;
  return (
    <PageFrame locale={locale} path="helper/invitation" carried={{ i }}>
      <h1>{say("title")}</h1>
      <p>{say("for", { name, email })}</p>
      <p>{say("organisation", { organisation })}</p>
      <InvitationForm
        submit={submitInvitation.bind(null, locale, i)}
        address={link(locale, "helper/invitation", { i })}
        email={email}
        words={own}
        shared={await helperFormWords(locale, own, say("title"))}
      />
    </PageFrame>
  );
}
