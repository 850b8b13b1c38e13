import { getTranslations } from "next-intl/server";
import { type Locale, localeOf, locales } from "#app/_i18n/locales.ts";
import type { Messages } from "#app/_i18n/messages.ts";

/** The pages that a helper reads something aloud for. */
export type ScriptName = keyof Messages["helper"]["beside"]["script"];

type BesideBarProps = {
  /** The person's language, which is the page's. */
  locale: Locale;
  beside: Locale | "none";
  script: ScriptName;
  /** The id of the page's form: another language beside posts it first. A page without one cannot change it. */
  form?: string;
};

/**
 * What a helper's pages have more: what to read aloud, in both languages, and which one stands beside. By its mark the
 * front knows the page and puts the words of the other language beside (server/front/beside-page.ts).
 */
export async function BesideBar({ locale, beside, script, form }: BesideBarProps) {
  const own = beside === "none" ? locale : beside;
  const say = await getTranslations({ locale: own, namespace: "helper.beside" });
  const tongues = own === locale ? [locale] : [locale, own];
  const others = locales.filter(({ tag }) => tag !== locale && tag !== beside);
  return (
    <section className="beside-bar" data-beside={beside} lang={own} dir={localeOf(own).dir} aria-label={say("label")}>
      {tongues.map((tongue) => (
        <ReadAloud key={tongue} locale={tongue} script={script} />
      ))}
      {form && (
        <details>
          <summary>
            {beside === "none" ? say("nothing") : say("language", { language: localeOf(beside).ownName })}
          </summary>
          <p>{say("change")}</p>
          <p>
            {others.map(({ tag, dir, ownName }) => (
              <button
                key={tag}
                type="submit"
                form={form}
                name="then"
                value={`beside-${tag}`}
                className="as-link"
                lang={tag}
                dir={dir}
                translate="no"
              >
                {ownName}
              </button>
            ))}
            {beside !== "none" && (
              <button type="submit" form={form} name="then" value="beside-none" className="as-link">
                {say("none")}
              </button>
            )}
          </p>
        </details>
      )}
    </section>
  );
}

async function ReadAloud({ locale, script }: { locale: Locale; script: ScriptName }) {
  const say = await getTranslations({ locale, namespace: "helper.beside" });
  return (
    <p className="beside-said" lang={locale} dir={localeOf(locale).dir}>
      <b>{say("read-aloud")}</b> {say(`script.${script}`)}
    </p>
  );
}
