import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { seeWaysToSignIn } from "#app/_session/add-passkey.ts";
import { demandHelper } from "#app/_session/helper.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { AddPasskeyForm } from "#app/_ui/add-passkey-form.tsx";
import { helperFormWords } from "#app/_ui/helper-form-words.ts";
import { PageNote } from "#app/_ui/page-note.tsx";
import { PasskeyPlace } from "#app/_ui/passkey-place.tsx";
import { WaysToSignIn } from "#app/_ui/ways-to-sign-in.tsx";
import { accountSite } from "#server/accounts/account-site.ts";
import { HelperFrame } from "../helper-frame.tsx";
import { submitNewPasskey } from "./submit-new-passkey.ts";
import { submitRemovePasskey } from "./submit-remove-passkey.ts";

const path = "helper/ways-to-sign-in";

/** A helper's own ways to sign in. */
export default async function WaysToSignInPage({
  params,
  searchParams,
}: PageProps<"/[locale]/helper/ways-to-sign-in">) {
  const locale = await localeOfPage(params);
  const helper = await demandHelper(locale);
  const note = noteIn(await searchParams, ["added", "removed"]);
  const say = await getTranslations({ locale, namespace: "helper.account.ways-to-sign-in" });
  const { passkey, "ways-to-sign-in": own } = await words(locale, "helper", "account");
  return (
    <HelperFrame locale={locale} path={path} helper={helper}>
      <title>{await pageTitle(locale, say("title"))}</title>
      <PageNote text={note && say(note)} />
      <h1>{say("title")}</h1>
      <WaysToSignIn
        locale={locale}
        area="helper.account.ways-to-sign-in"
        {...(await seeWaysToSignIn(helper))}
        remove={(id) => submitRemovePasskey.bind(null, locale, id)}
        signIn={link(locale, "helper/sign-in", { note: "again" })}
      >
        <PasskeyPlace door={`${link(locale, path)}/passkey`} origin={accountSite("helper").origin} words={passkey}>
          <AddPasskeyForm
            submit={submitNewPasskey.bind(null, locale)}
            address={link(locale, path)}
            words={own}
            shared={await helperFormWords(locale, own, say("title"))}
          />
        </PasskeyPlace>
      </WaysToSignIn>
    </HelperFrame>
  );
}
