import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { devicePicture } from "#app/_ui/device-picture.ts";
import { EnrolForm } from "#app/_ui/enrol-form.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { readDeviceKey } from "#server/accounts/enrol-second-step.ts";
import { database } from "#server/database/open-database.ts";
import { submitEnrol } from "./submit-enrol.ts";

/** The set-up of codes, for whoever has just accepted an invitation. Afterwards it shows the backup codes, once. */
export default async function EnrolPage() {
  const staff = await staffWhoAsks();
  if (!staff) redirect(`${signInPath}?note=ended`);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.enrol" });
  const ways = await words(locale, "staff", "ways-to-sign-in");
  const device = await readDeviceKey(database(), staff);
  return (
    <EnrolForm
      submit={submitEnrol}
      address="/staff/enrol"
      device={device && devicePicture(device)}
      words={await words(locale, "staff", "enrol")}
      backup={await words(locale, "staff", "backup")}
      next="/staff"
      ways={{ href: "/staff/ways-to-sign-in", text: ways.add }}
      shared={await staffFormWords(locale, "enrol", say("title"))}
    />
  );
}
