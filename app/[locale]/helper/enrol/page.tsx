import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { words } from "#app/_i18n/words.ts";
import { helperWhoAsks, turnToSignIn } from "#app/_session/helper.ts";
import { devicePicture } from "#app/_ui/device-picture.ts";
import { EnrolForm } from "#app/_ui/enrol-form.tsx";
import { helperFormWords } from "#app/_ui/helper-form-words.ts";
import { readDeviceKey } from "#server/accounts/enrol-second-step.ts";
import { database } from "#server/database/open-database.ts";
import { HelperFrame } from "../helper-frame.tsx";
import { submitEnrol } from "./submit-enrol.ts";

/** The set-up of codes, for whoever has just accepted an invitation. Afterwards it shows the backup codes, once. */
export default async function EnrolPage({ params }: PageProps<"/[locale]/helper/enrol">) {
  const locale = await localeOfPage(params);
  const helper = await helperWhoAsks();
  if (!helper) redirect(turnToSignIn(locale));
  const say = await getTranslations({ locale, namespace: "helper.account.enrol" });
  const device = await readDeviceKey(database(), helper);
  const { enrol, backup, "ways-to-sign-in": ways } = await words(locale, "helper", "account");
  return (
    <HelperFrame locale={locale} path="helper/enrol" helper={helper}>
      <EnrolForm
        submit={submitEnrol.bind(null, locale)}
        address={link(locale, "helper/enrol")}
        device={device && devicePicture(device)}
        words={enrol}
        backup={backup}
        next={link(locale, "helper")}
        ways={{ href: link(locale, "helper/ways-to-sign-in"), text: ways.add }}
        shared={await helperFormWords(locale, enrol, say("title"))}
      />
    </HelperFrame>
  );
}
