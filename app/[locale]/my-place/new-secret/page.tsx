import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { readPreparedSecret } from "#server/place/new-secret.ts";
import { AskSecret } from "../ask-secret.tsx";
import { PlacePage } from "../place-page.tsx";
import { type Asked, visitMyPlace } from "../visit-my-place.ts";
import { ShownSecret } from "./shown-secret.tsx";
import { submitNewSecret } from "./submit-new-secret.ts";

/**
 * First the secret that counts now, then the new one to be written down, which counts from a press on. A connection that
 * breaks between leaves the old one; what a helper or somebody who found the place open cannot do is either of them.
 */
export default async function NewSecretPage(asked: Asked) {
  const visit = await visitMyPlace("my-place/new-secret", asked);
  const { locale, session, query, fields } = visit;
  const { m, place, generation, id, helper } = session;
  if (helper) redirect(link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }));
  const say = await getTranslations({ locale, namespace: "my-place" });
  const asks = inQuery(query, "new");
  const shown =
    asks === undefined ? undefined : await readPreparedSecret(database(), asks, { place, generation, session: id });
  if (asks !== undefined && !shown) redirect(link(locale, "my-place/new-secret", { m }));
  return (
    <PlacePage visit={visit} title={say("new-secret.title")}>
      {shown ? (
        <ShownSecret visit={visit} id={asks ?? ""} secret={shown.secret} />
      ) : (
        <>
          <p>{say("new-secret.when")}</p>
          <ul>
            <li>{say("new-secret.old-dies")}</li>
            <li>{say("new-secret.others-end")}</li>
            <li>{say("new-secret.helpers-end")}</li>
            <li>{say("new-secret.stays")}</li>
          </ul>
          <AskSecret
            locale={locale}
            address={link(locale, "my-place/new-secret", { m })}
            fields={fields}
            title={say("new-secret.title")}
            button={say("new-secret.button")}
            why={say("new-secret.why")}
            submit={submitNewSecret.bind(null, locale)}
          />
        </>
      )}
      <p className="no-print">
        <a className="back" href={link(locale, "my-place", { m })}>
          {say(shown ? "new-secret.cancel" : "back")}
        </a>
      </p>
    </PlacePage>
  );
}
