import { getTranslations } from "next-intl/server";
import { formatWeekday } from "#app/_i18n/format-date.ts";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { blockMinutes } from "#domain/staff/capacity-plan.ts";
import { PatternForm } from "./pattern-form.tsx";
import { submitPattern } from "./submit-pattern.ts";

/** Where somebody adds hours of a port that repeat. */
export default async function PatternPage({ params }: PageProps<"/staff/ports/[slug]/capacity/pattern">) {
  const { slug } = await params;
  const { port } = await visitPort("edit-capacity", slug);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const address = `/staff/ports/${slug}/capacity`;
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("pattern.title")}
        back={{ href: address, text: say("calendar.back", { port: port.name }) }}
      >
        {say("pattern.intro")}
      </StaffPageStart>
      <p>{say("port.zone", { city: port.city })}</p>
      <PatternForm
        submit={submitPattern.bind(null, slug)}
        address={`${address}/pattern`}
        weekdays={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), text: formatWeekday(locale, day) }))}
        steps={blockMinutes.map((minutes) => ({ value: String(minutes), text: say("pattern.minutes", { minutes }) }))}
        words={await words(locale, "staff", "pattern")}
        shared={await staffFormWords(locale, "pattern", say("pattern.title"))}
      />
    </>
  );
}
