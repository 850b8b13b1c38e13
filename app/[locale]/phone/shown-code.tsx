import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { hereOrigin } from "#app/_session/own-origin.ts";
import { Code } from "#app/_ui/code.tsx";

type ShownCodeProps = {
  locale: Locale;
  shown: { code: string; pin: string };
  /** The page itself, to look whether the application has gone. */
  again: string;
};

/** The code and the number for another device, where to write them, and what then happens. */
export async function ShownCode({ locale, shown, again }: ShownCodeProps) {
  const say = await getTranslations({ locale, namespace: "kiosk.move" });
  const [before, after] = say("address", { address: "|" }).split("|");
  return (
    <>
      <p>{say("where")}</p>
      <p>
        {before}
        <bdi dir="ltr" translate="no">
          {(await hereOrigin()) + link(locale, "")}
        </bdi>
        {after}
      </p>
      <p>{say("code")}</p>
      <p id="code">
        <Code digits={shown.code} />
      </p>
      <p>{say("pin")}</p>
      <p id="pin">
        <Code digits={shown.pin} />
      </p>
      <p>{say("once")}</p>
      <p>{say("trust")}</p>
      <p>{say("back")}</p>
      <div className="button-row">
        <a className="button" href={again}>
          {say("look")}
        </a>
      </div>
    </>
  );
}
