import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { AskSecret } from "../ask-secret.tsx";
import { PlacePage } from "../place-page.tsx";
import { type Asked, visitMyPlace } from "../visit-my-place.ts";
import { submitWithdraw } from "./submit-withdraw.ts";

/** What the end of an application means, once, before it counts. */
export default async function WithdrawPage(asked: Asked) {
  const visit = await visitMyPlace("my-place/withdraw", asked);
  const { locale, session, place, fields } = visit;
  const carried = { m: session.m };
  if (place.standing === "withdrawn" || place.standing === "done") redirect(link(locale, "my-place", carried));
  const say = await getTranslations({ locale, namespace: "my-place.withdraw" });
  const hasOffer = place.standing === "offered" || place.standing === "confirmed";
  const form = {
    address: link(locale, "my-place/withdraw", carried),
    fields,
    button: say("button"),
    submit: submitWithdraw.bind(null, locale),
  };
  return (
    <PlacePage visit={visit} title={say("title")}>
      <p>{say("text")}</p>
      {hasOffer && <p>{say("offer")}</p>}
      <p>{say("again")}</p>
      {session.helper ? (
        <AskSecret locale={locale} {...form} title={say("title")} />
      ) : (
        <OneButtonForm {...form} fault={await words(locale, "common", "fault")} />
      )}
      <div className="button-row">
        <a className="quiet-button" href={link(locale, "my-place", carried)}>
          {say("back")}
        </a>
      </div>
    </PlacePage>
  );
}
