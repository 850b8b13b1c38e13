import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { words } from "#app/_i18n/words.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { helperFormWords } from "#app/_ui/helper-form-words.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageNote } from "#app/_ui/page-note.tsx";
import { PasskeyPlace } from "#app/_ui/passkey-place.tsx";
import { SignInForm } from "#app/_ui/sign-in-form.tsx";
import { accountSite } from "#server/accounts/account-site.ts";
import { submitSignIn } from "./submit-sign-in.ts";

const notes = ["ended", "signed-out", "begin-again", "again"] as const;

/** Where helpers sign in. Applicants need no account, and are told so. */
export default async function SignInPage({ params, searchParams }: PageProps<"/[locale]/helper/sign-in">) {
  const locale = await localeOfPage(params);
  const note = noteIn(await searchParams, notes);
  const say = await getTranslations({ locale, namespace: "helper.account.sign-in" });
  const { passkey, "sign-in": own } = await words(locale, "helper", "account");
  return (
    <PageFrame locale={locale} path="helper/sign-in">
      <PageNote text={note && say(note)} />
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      <PasskeyPlace
        door={`${link(locale, "helper/sign-in")}/passkey`}
        origin={accountSite("helper").origin}
        words={passkey}
      />
      <SignInForm
        submit={submitSignIn.bind(null, locale)}
        address={link(locale, "helper/sign-in")}
        words={own}
        shared={await helperFormWords(locale, own, say("title"))}
      />
      <p>
        <a href={link(locale, "")}>{say("to-applicants")}</a>
      </p>
    </PageFrame>
  );
}
