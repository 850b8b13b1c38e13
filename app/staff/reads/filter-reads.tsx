import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Reader } from "#server/staff/see-reads.ts";

type FilterReadsProps = { locale: Locale; readers: Reader[]; handle: string; reader: string };

/** Chooses readings by party or reader. It asks for a page and changes nothing, so that no script is needed. */
export async function FilterReads({ locale, readers, handle, reader }: FilterReadsProps) {
  const say = await getTranslations({ locale, namespace: "staff" });
  return (
    <form action="/staff/reads" aria-label={say("reads.filter.title")}>
      <div className="field">
        <label className="label" htmlFor="handle">
          {say("reads.filter.handle")}
        </label>
        <input
          id="handle"
          name="handle"
          type="text"
          className="digits"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          defaultValue={handle}
        />
      </div>
      <div className="field">
        <label className="label" htmlFor="reader">
          {say("reads.filter.reader")}
        </label>
        <select id="reader" name="reader" defaultValue={reader}>
          <option value="">{say("reads.filter.all")}</option>
          {readers.map(({ id, name, role, port }) => (
            <option key={id} value={id}>
              {port
                ? say("reads.as-at", { name, role: say(`roles.${role}`), port })
                : say("reads.as", { name, role: say(`roles.${role}`) })}
            </option>
          ))}
        </select>
      </div>
      <p className="button-row">
        <button type="submit" className="button">
          {say("reads.filter.button")}
        </button>
        {(handle || reader) && <a href="/staff/reads">{say("reads.filter.clear")}</a>}
      </p>
    </form>
  );
}
