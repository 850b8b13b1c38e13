import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { register } from "#domain/risk/register.ts";
import { byGravity, isOverdue } from "#domain/risk/risk.ts";
import { todayUtc } from "#server/clock.ts";
import { sayRisk } from "./say-risk.ts";

/** The risk register: what can happen, what is done, what is left, and when somebody looks at it again. */
export default async function RisksPage() {
  await demandStaff("see-risks");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const today = todayUtc();
  return (
    <>
      <StaffPageStart locale={locale} title={say("risks.title")}>
        {say("risks.intro")}
      </StaffPageStart>
      {[...register].sort(byGravity).map((risk) => {
        const words = sayRisk(say, risk.id);
        return (
          <section key={risk.id} className="risk" aria-labelledby={risk.id}>
            <h2 id={risk.id}>{words.risk}</h2>
            <dl className="answers">
              <div>
                <dt>{say("risks.control")}</dt>
                <dd>{words.control}</dd>
              </div>
              <div>
                <dt>{say("risks.left")}</dt>
                <dd>{words.left}</dd>
              </div>
              <div>
                <dt>{say("risks.weight")}</dt>
                <dd>
                  {say("risks.weights", {
                    likelihood: say(`risks.step.${risk.likelihood}`),
                    harm: say(`risks.step.${risk.harm}`),
                  })}
                </dd>
              </div>
              <div>
                <dt>{say("risks.owner")}</dt>
                <dd>
                  {say("risks.due", { owner: say(`roles.${risk.owner}`), day: formatDay(locale, risk.dueAgain) })}
                  {isOverdue(risk, today) && <strong> {say("risks.overdue")}</strong>}
                </dd>
              </div>
              <div>
                <dt>{say("risks.from")}</dt>
                <dd>{risk.from.map((source) => say(`risks.sources.${source}`)).join("; ")}</dd>
              </div>
            </dl>
            <details>
              <summary>{say("risks.tests", { count: risk.tests.length })}</summary>
              <ul translate="no" lang="en">
                {risk.tests.map(({ file, name }) => (
                  <li key={name}>
                    <code>{file}</code> {name}
                  </li>
                ))}
              </ul>
            </details>
          </section>
        );
      })}
    </>
  );
}
