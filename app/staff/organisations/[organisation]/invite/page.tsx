import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitOrganisation } from "#app/_session/visit-organisation.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { InviteHelperForm } from "./invite-helper-form.tsx";
import { submitInviteHelper } from "./submit-invite-helper.ts";

/** Invites a helper; the link is shown once. */
export default async function InviteHelperPage({ params }: PageProps<"/staff/organisations/[organisation]/invite">) {
  const { id, name } = await visitOrganisation(params);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.invite-helper" });
  const own = `/staff/organisations/${id}`;
  return (
    <>
      <p>
        <a className="back" href={own}>
          {say("back")}
        </a>
      </p>
      <h1>{say("title")}</h1>
      <p>{say("for", { organisation: name })}</p>
      <InviteHelperForm
        submit={submitInviteHelper.bind(null, id)}
        address={`${own}/invite`}
        next={own}
        words={await words(locale, "staff", "invite-helper")}
        shared={await staffFormWords(locale, "invite-helper", say("title"))}
      />
    </>
  );
}
