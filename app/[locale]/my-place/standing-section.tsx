import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { grantAllows } from "#domain/helper/grant.ts";
import { submitStillWaiting } from "./submit-still-waiting.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** How a party stands in one sentence, with the one thing to do now where there is one. `isBehind`: another of its registrations goes first. */
export async function StandingSection({ visit, isBehind }: { visit: PlaceVisit; isBehind: boolean }) {
  const { locale, session, place, fields } = visit;
  const say = await getTranslations({ locale, namespace: "my-place.stand" });
  const { standing, offer } = place;
  const { helper } = session;
  const sayHelper = await getTranslations({ locale, namespace: "my-place.as-helper" });
  const maySay = !helper || grantAllows(helper, "still-waiting") === "yes";
  const sayMerge = await getTranslations({ locale, namespace: "my-place.merge" });
  const waitsBehind = isBehind && standing === "waiting";
  const next = { offered: "my-place/offer", confirmed: "my-place/slip" } as const;
  return (
    <section className="panel" aria-labelledby="standing">
      <h2 id="standing">{waitsBehind ? sayMerge("behind.stands") : say(`${standing}.title`)}</h2>
      {standing === "paused" && <p>{say(offer?.state === "did-not-come" ? "paused.did-not-come" : "paused.missed")}</p>}
      <p>{waitsBehind ? sayMerge("behind.choose") : say(`${standing}.text`)}</p>
      {(standing === "offered" || standing === "confirmed") && (
        <div className="button-row">
          <a className="button" href={link(locale, next[standing], { m: session.m })}>
            {say(`${standing}.button`)}
          </a>
        </div>
      )}
      {standing === "paused" && !maySay && <p>{sayHelper("no-still-waiting")}</p>}
      {standing === "paused" && maySay && (
        <OneButtonForm
          address={link(locale, "my-place", { m: session.m })}
          fields={fields}
          button={say("paused.button")}
          submit={submitStillWaiting.bind(null, locale)}
          fault={await words(locale, "common", "fault")}
        />
      )}
      {standing === "withdrawn" && (
        <div className="button-row">
          <a className="button" href={link(locale, "apply/device")}>
            {say("withdrawn.button")}
          </a>
        </div>
      )}
    </section>
  );
}
