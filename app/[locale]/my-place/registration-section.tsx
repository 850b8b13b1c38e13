import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { link } from "#app/_i18n/links.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readListing } from "#server/place/read-listing.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** In which public list a party stands, or when it will. */
export async function RegistrationSection({ visit: { locale, session, place } }: { visit: PlaceVisit }) {
  const say = await getTranslations({ locale, namespace: "my-place.registration" });
  const listing = await readListing(database(), session.place, { day: place.waitsSince, at: now() });
  if (!listing) return null;
  const [port] = place.ports;
  const day = formatDay(locale, listing.list);
  return (
    <section aria-labelledby="registration">
      <h2 id="registration">{say("title")}</h2>
      {"from" in listing ? (
        <p>
          {say("later", { day })}
          {port && (
            <>
              {" "}
              {say("from")} {formatMoment(locale, listing.from, port)}
            </>
          )}
        </p>
      ) : (
        <p>
          {say("stands", { day })}
          {listing.canBeChecked && (
            <>
              {" "}
              <a href={link(locale, "my-place/registration", { m: session.m })} aria-describedby="registration">
                {say("check")}
              </a>
            </>
          )}
        </p>
      )}
    </section>
  );
}
