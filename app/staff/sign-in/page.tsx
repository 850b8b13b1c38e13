import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { PageNote } from "#app/_ui/page-note.tsx";
import { PasskeyPlace } from "#app/_ui/passkey-place.tsx";
import { SignInForm } from "#app/_ui/sign-in-form.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { accountSite } from "#server/accounts/account-site.ts";
import { submitSignIn } from "./submit-sign-in.ts";

const notes = ["ended", "signed-out", "begin-again", "again"] as const;

export default async function SignInPage({ searchParams }: PageProps<"/staff/sign-in">) {
  const locale = await staffLocale();
  const note = noteIn(await searchParams, notes);
  const say = await getTranslations({ locale, namespace: "staff.sign-in" });
  return (
    <>
      <PageNote text={note && say(note)} />
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      <PasskeyPlace
        door={`${signInPath}/passkey`}
        origin={accountSite("staff").origin}
        words={await words(locale, "staff", "passkey")}
      />
      <SignInForm
        submit={submitSignIn}
        address={signInPath}
        words={await words(locale, "staff", "sign-in")}
        shared={await staffFormWords(locale, "sign-in", say("title"))}
      />
      <p>
        <a href={`/${locale}`}>{say("to-applicants")}</a>
      </p>
    </>
  );
}
