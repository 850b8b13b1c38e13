import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { SeenFinding } from "#server/signals/see-findings.ts";
import { submitWithdraw } from "./submit-withdraw.ts";

/** What an analyst concluded and still holds, and the ways to write or to take back. */
export async function Conclusion({ locale, finding }: { locale: Locale; finding: SeenFinding }) {
  const say = await getTranslations({ locale, namespace: "staff.finding" });
  const all = await getTranslations({ locale, namespace: "staff.trends" });
  const { id, disposition } = finding;
  return (
    <>
      <h2>{say("concluded")}</h2>
      {disposition === null ? (
        <p>{say("nothing-concluded")}</p>
      ) : (
        <>
          <p>
            <strong>
              {all("until", { kind: all(`kinds.${disposition.kind}`), day: formatDay(locale, disposition.expiresOn) })}
            </strong>
          </p>
          <p className="own-words" dir="auto">
            {disposition.words}
          </p>
          <p className="hint">
            {say("made", {
              name: disposition.madeBy,
              day: formatDay(locale, disposition.madeAt.toISOString().slice(0, 10)),
            })}
          </p>
        </>
      )}
      <p>
        <a className="button" href={`/staff/trends/${id}/conclude`}>
          {say("conclude")}
        </a>
      </p>
      {disposition && (
        <form action={submitWithdraw}>
          <input type="hidden" name="finding" value={id} />
          <button type="submit" className="quiet-button">
            {say("withdraw")}
          </button>
        </form>
      )}
    </>
  );
}
