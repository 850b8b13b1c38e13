import { getTranslations } from "next-intl/server";
import { formatStamp } from "#app/_i18n/format-time.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { DeliveredHandover } from "#server/handover/see-handovers.ts";

type DeliveredFilesProps = { locale: Locale; timeZone: string; files: DeliveredHandover[] };

/** What was handed over of a day, when by the port's clocks, and by what the port knows that it has the same file. */
export async function DeliveredFiles({ locale, timeZone, files }: DeliveredFilesProps) {
  const say = await getTranslations({ locale, namespace: "staff.handover" });
  return files.map(({ name, sha256, at, parties, cancelled }) => (
    <p key={name}>
      {say("handed-over", { time: formatStamp(locale, at, timeZone), parties, cancelled })}
      <br />
      <span className="own-link">{name}</span>
      <br />
      {say("hash")} <span className="own-link">{sha256}</span>
    </p>
  ));
}
