import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";

/**
 * Takes everything of Paso off this device, in two steps: the second says what goes. A script shows it
 * (app/_offline/offer-reset.ts), since only a script can do it.
 */
export async function ResetDevice({ locale }: { locale: Locale }) {
  const say = await getTranslations({ locale, namespace: "offline.reset" });
  return (
    <div id="reset" hidden>
      <p>
        <button type="button" className="quiet-button">
          {say("title")}
        </button>
      </p>
      <div className="panel" hidden>
        <h2 tabIndex={-1}>{say("title")}</h2>
        <p>{say("takes")}</p>
        <p>{say("unsent")}</p>
        <p>{say("sent")}</p>
        <div className="button-row">
          <button type="button" className="button">
            {say("yes")}
          </button>
          <button type="button" className="quiet-button">
            {say("no")}
          </button>
        </div>
      </div>
    </div>
  );
}
