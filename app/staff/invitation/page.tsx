import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { InvitationForm } from "#app/_ui/invitation-form.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { findInvitation } from "#server/staff/accept-invitation.ts";
import { submitInvitation } from "./submit-invitation.ts";

export default async function InvitationPage({ searchParams }: PageProps<"/staff/invitation">) {
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const token = String((await searchParams)["i"] ?? "");
  const invitation = await findInvitation(database(), token, now());
  if (!invitation) {
    return (
      <>
        <title>{say("title", { page: say("invitation.lapsed.title") })}</title>
        <h1>{say("invitation.lapsed.title")}</h1>
        <p>{say("invitation.lapsed.text")}</p>
      </>
    );
  }
  const { name, email, port } = invitation;
  const role = say(`roles.${invitation.role}`);
  return (
    <>
      <h1>{say("invitation.title")}</h1>
      <p>{say("invitation.for", { name, email })}</p>
      <p>{port ? say("invitation.role-at-port", { role, port }) : say("invitation.role", { role })}</p>
      <InvitationForm
        submit={submitInvitation.bind(null, token)}
        address={`/staff/invitation?i=${encodeURIComponent(token)}`}
        email={email}
        words={await words(locale, "staff", "invitation")}
        shared={await staffFormWords(locale, "invitation", say("invitation.title"))}
      />
    </>
  );
}
