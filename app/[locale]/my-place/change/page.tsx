import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { grantAllows } from "#domain/helper/grant.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { PlacePage } from "../place-page.tsx";
import { type Asked, visitMyPlace } from "../visit-my-place.ts";
import { submitChange } from "./submit-change.ts";

/** What may change, and what follows from it, before anything does. */
export default async function ChangePage(asked: Asked) {
  const visit = await visitMyPlace("my-place/change", asked);
  const { locale, session, place, fields } = visit;
  const carried = { m: session.m };
  if (place.standing === "withdrawn" || place.standing === "done") redirect(link(locale, "my-place", carried));
  const { helper } = session;
  if (helper && grantAllows(helper, "change-answers") !== "yes") {
    redirect(link(locale, "my-place", { ...carried, refused: refuseHelper("not-allowed") }));
  }
  const say = await getTranslations({ locale, namespace: "my-place" });
  const hasOffer = place.standing === "offered" || place.standing === "confirmed";
  return (
    <PlacePage visit={visit} title={say("change.title")}>
      <p>{say("change.text")}</p>
      {hasOffer ? (
        <>
          <p>{say("change.live")}</p>
          <p>{say("change.live-ports")}</p>
        </>
      ) : (
        <>
          <p>{say("change.stays")}</p>
          <p>{say("change.adult")}</p>
        </>
      )}
      <p>{say("change.nothing")}</p>
      <OneButtonForm
        address={link(locale, "my-place/change", carried)}
        fields={fields}
        button={say("change.button")}
        submit={submitChange.bind(null, locale)}
        fault={await words(locale, "common", "fault")}
      />
      <p>
        <a className="back" href={link(locale, "my-place", carried)}>
          {say("back")}
        </a>
      </p>
    </PlacePage>
  );
}
