import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { seeWaysToSignIn } from "#app/_session/add-passkey.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { AddPasskeyForm } from "#app/_ui/add-passkey-form.tsx";
import { PasskeyPlace } from "#app/_ui/passkey-place.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { WaysToSignIn } from "#app/_ui/ways-to-sign-in.tsx";
import { accountSite } from "#server/accounts/account-site.ts";
import { submitNewPasskey } from "./submit-new-passkey.ts";
import { submitRemovePasskey } from "./submit-remove-passkey.ts";

const path = "/staff/ways-to-sign-in";

/** A member of staff's own ways to sign in; no role is needed for what is one's own. */
export default async function WaysToSignInPage({ searchParams }: PageProps<"/staff/ways-to-sign-in">) {
  const staff = await staffWhoAsks();
  if (!staff?.isEnrolled) redirect(`${signInPath}?note=ended`);
  const locale = await staffLocale();
  const note = noteIn(await searchParams, ["added", "removed"]);
  const say = await getTranslations({ locale, namespace: "staff.ways-to-sign-in" });
  const [own, passkey] = await Promise.all([
    words(locale, "staff", "ways-to-sign-in"),
    words(locale, "staff", "passkey"),
  ]);
  return (
    <>
      <StaffPageStart locale={locale} title={say("title")} note={note && say(note)} />
      <WaysToSignIn
        locale={locale}
        area="staff.ways-to-sign-in"
        {...(await seeWaysToSignIn(staff))}
        remove={(id) => submitRemovePasskey.bind(null, id)}
        signIn={`${signInPath}?note=again`}
      >
        <PasskeyPlace door={`${path}/passkey`} origin={accountSite("staff").origin} words={passkey}>
          <AddPasskeyForm
            submit={submitNewPasskey}
            address={path}
            words={own}
            shared={await staffFormWords(locale, "ways-to-sign-in", say("title"))}
          />
        </PasskeyPlace>
      </WaysToSignIn>
    </>
  );
}
