import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { link } from "#app/_i18n/links.ts";
import { database } from "#server/database/open-database.ts";
import { readRegistration } from "#server/place/read-registration.ts";
import { closesAt } from "#server/registration-log/close-days.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** In which public list a party stands, or when it will. */
export async function RegistrationSection({ visit: { locale, session, place } }: { visit: PlaceVisit }) {
  const say = await getTranslations({ locale, namespace: "my-place.registration" });
  const logged = await readRegistration(database(), session.place);
  const [port] = place.ports;
  const day = formatDay(locale, logged?.proof.list ?? place.waitsSince);
  return (
    <section aria-labelledby="registration">
      <h2 id="registration">{say("title")}</h2>
      {logged && (
        <p>
          {say("stands", { day })}{" "}
          <a href={link(locale, "my-place/registration", { m: session.m })} aria-describedby="registration">
            {say("check")}
          </a>
        </p>
      )}
      {!logged && (
        <p>
          {say("later", { day })}
          {port && (
            <>
              {" "}
              {say("from")} {formatMoment(locale, closesAt(place.waitsSince), port)}
            </>
          )}
        </p>
      )}
    </section>
  );
}
