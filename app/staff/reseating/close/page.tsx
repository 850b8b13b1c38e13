import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { closureReasons } from "#domain/capacity/reseating.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { CloseForm } from "./close-form.tsx";
import { closureDays } from "./closure-days.ts";
import { submitClose } from "./submit-close.ts";

/** Where somebody proposes that a port closes. */
export default async function ClosePage() {
  await demandStaff("propose-reseating");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const ports = await readPorts(database());
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("close-port.title")}
        back={{ href: "/staff/reseating", text: say("reseating.title") }}
      >
        {say("close-port.intro")}
      </StaffPageStart>
      <CloseForm
        submit={submitClose}
        address="/staff/reseating/close"
        ports={ports.map(({ slug, name }) => ({ value: slug, text: name }))}
        days={closureDays(ports, now()).map((day) => ({ value: day, text: formatDay(locale, day) }))}
        reasons={closureReasons.map((value) => ({ value, text: say(`reseating.reasons.${value}`) }))}
        words={await words(locale, "staff", "close-port")}
        shared={await staffFormWords(locale, "close-port", say("close-port.title"))}
      />
    </>
  );
}
