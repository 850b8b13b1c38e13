import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import type { Option } from "#app/_ui/option.ts";
import { addDays } from "#domain/application/calendar-date.ts";
import { todayUtc } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { readSettings } from "#server/settings.ts";
import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, visitQuestion } from "../visit-question.ts";
import { PortsForm } from "./ports-form.tsx";
import { submitPorts } from "./submit-ports.ts";

export default async function PortsPage(asked: Asked) {
  const visit = await visitQuestion("ports", asked);
  const [form, ports, say] = await Promise.all([
    questionForm(visit, "ports"),
    readPorts(database()),
    getTranslations({ locale: visit.locale, namespace: "apply.ports" }),
  ]);
  const options = ports.map(
    ({ slug, name, across }): Option => ({ value: slug, text: say("option", { name, across }) }),
  );
  const choices = ports.map((_, index) => say("choice", { number: index + 1 }));
  const days = daysAhead(visit.answers["unavailable"] ?? []).map((day) => ({
    value: day,
    text: formatDay(visit.locale, day),
  }));
  return (
    <QuestionPage visit={visit}>
      <PortsForm
        {...form}
        ports={options}
        choices={choices}
        days={days}
        submit={submitPorts.bind(null, visit.locale)}
      />
    </QuestionPage>
  );
}

/** The days on which an offer of these weeks may fall, and any other that was said before. */
function daysAhead(said: readonly string[]): string[] {
  const { MIN_LEAD_DAYS, WINDOW_DAYS } = readSettings();
  const today = todayUtc();
  const ahead = Array.from({ length: WINDOW_DAYS + 7 }, (_, index) => addDays(today, MIN_LEAD_DAYS + index));
  const others = said.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= today && !ahead.includes(day));
  return [...ahead, ...new Set(others)].sort();
}
