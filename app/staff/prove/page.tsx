import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { ownPath } from "#app/_session/prove-staff.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { CodeForm } from "#app/_ui/code-form.tsx";
import { PasskeyPlace } from "#app/_ui/passkey-place.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { accountSite } from "#server/accounts/account-site.ts";
import { submitProof } from "./submit-proof.ts";

/** Before a grave act: whoever is signed in shows again who they are, by passkey or code, and goes on where they were. */
export default async function ProvePage({ searchParams }: PageProps<"/staff/prove">) {
  const staff = await staffWhoAsks();
  if (!staff?.isEnrolled) redirect(`${signInPath}?note=ended`);
  const locale = await staffLocale();
  const to = ownPath(inQuery(await searchParams, "to"));
  const query = new URLSearchParams({ to });
  const own = await words(locale, "staff", "prove");
  const passkey = await words(locale, "staff", "passkey");
  const say = await getTranslations({ locale, namespace: "staff.prove" });
  return (
    <>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      <PasskeyPlace
        door={`/staff/prove/passkey?${query}`}
        origin={accountSite("staff").origin}
        words={{ ...passkey, ...own.passkey }}
      />
      <CodeForm
        submit={submitProof.bind(null, to)}
        address={`/staff/prove?${query}`}
        words={own}
        shared={await staffFormWords(locale, "prove", say("title"))}
      />
    </>
  );
}
