import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { helperWhoAsks } from "#app/_session/helper.ts";
import { grantTerms, usualGrantDays } from "#domain/helper/grant.ts";
import { grantFields } from "./grant-in-form.ts";

/** What the person lets the helper at their side do later: each line is ticked by itself, and none needs to be. */
export async function GrantTicks({ locale }: { locale: Locale }) {
  const [helper, say, common] = await Promise.all([
    helperWhoAsks(),
    getTranslations({ locale, namespace: "helper.beside.grant" }),
    getTranslations({ locale, namespace: "common.form" }),
  ]);
  if (!helper) return null;
  return (
    <>
      <div className="field">
        <fieldset aria-describedby="grant-hint">
          <legend className="legend">
            {say("legend", { helper: helper.name, organisation: helper.organisation.name })}{" "}
            <span className="optional">{common("optional")}</span>
          </legend>
          <p className="hint" id="grant-hint">
            {say("hint")}
          </p>
          {grantFields.map((field) => (
            <div className="choice" key={field}>
              <input type="checkbox" id={`grant-${field}`} name={`grant.${field}`} value="yes" />
              <div className="choice-text">
                <label htmlFor={`grant-${field}`}>{say(field)}</label>
              </div>
            </div>
          ))}
        </fieldset>
      </div>
      <div className="field">
        <label className="label" htmlFor="grant-days">
          {say("days")}
        </label>
        <select id="grant-days" name="grant.days" defaultValue={usualGrantDays} autoComplete="off">
          {grantTerms.map((days) => (
            <option key={days} value={days}>
              {say("term", { days })}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
