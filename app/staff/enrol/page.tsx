import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { renderSVG } from "uqr";
import { words } from "#app/_i18n/words.ts";
import { signInPath, staffWhoAsks } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { readDeviceKey } from "#server/accounts/enrol-second-step.ts";
import { database } from "#server/database/open-database.ts";
import { EnrolForm } from "./enrol-form.tsx";
import { submitEnrol } from "./submit-enrol.ts";

/** The set-up of codes, for whoever has just accepted an invitation. Afterwards it shows the backup codes, once. */
export default async function EnrolPage() {
  const staff = await staffWhoAsks();
  if (!staff) redirect(`${signInPath}?note=ended`);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.enrol" });
  const device = await readDeviceKey(database(), staff);
  return (
    <EnrolForm
      submit={submitEnrol}
      address="/staff/enrol"
      device={device && { key: device.key.replaceAll(/(.{4})(?=.)/g, "$1 "), picture: pictureOf(device.address) }}
      words={await words(locale, "staff", "enrol")}
      backup={await words(locale, "staff", "backup")}
      shared={await staffFormWords(locale, "enrol", say("title"))}
    />
  );
}

function pictureOf(address: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(renderSVG(address)).toString("base64")}`;
}
