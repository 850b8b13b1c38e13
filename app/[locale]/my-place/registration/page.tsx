import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { link } from "#app/_i18n/links.ts";
import { checkRegistration } from "#domain/draw/registration-log.ts";
import { database } from "#server/database/open-database.ts";
import { readRegistration } from "#server/place/read-registration.ts";
import { PlacePage } from "../place-page.tsx";
import { RegistrationSection } from "../registration-section.tsx";
import { type Asked, visitMyPlace } from "../visit-my-place.ts";
import { ProofFiles } from "./proof-files.tsx";

/** One's own line in the public list of a day: whether it is there, and how to check it without trusting Paso. */
export default async function RegistrationPage(asked: Asked) {
  const visit = await visitMyPlace("my-place/registration", asked);
  const { locale, session } = visit;
  const say = await getTranslations({ locale, namespace: "my-place" });
  const logged = await readRegistration(database(), session.place);
  return (
    <PlacePage visit={visit} title={say("registration.title")}>
      <p>
        {say("registration.what")} {say("registration.why")}
      </p>
      {!logged && <RegistrationSection visit={visit} />}
      {logged && (
        <>
          <dl className="answers">
            <div>
              <dt>{say("registration.question", { day: formatDay(locale, logged.statement.day) })}</dt>
              <dd id="registration-listed">
                {logged.proof && checkRegistration(logged.proof, logged.statement)
                  ? say("registration.yes")
                  : say("registration.no")}
              </dd>
            </div>
            <div>
              <dt>{say("registration.count")}</dt>
              <dd>{formatNumber(locale, logged.statement.registrations)}</dd>
            </div>
          </dl>
          {logged.proof && <ProofFiles visit={visit} list={logged.proof.list} />}
        </>
      )}
      <p>
        <a href={link(locale, "my-place", { m: session.m })}>{say("back")}</a>
      </p>
    </PlacePage>
  );
}
