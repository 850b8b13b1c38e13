import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { dayIn } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { link } from "#app/_i18n/links.ts";
import { database } from "#server/database/open-database.ts";
import { readLastNewSecret } from "#server/place/new-secret.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** That the secret was made new, where and when, and what to do if nobody of the party asked for it. */
export async function NewSecretLine({ visit: { locale, session, place } }: { visit: PlaceVisit }) {
  const made = await readLastNewSecret(database(), session.place);
  if (!made) return null;
  const say = await getTranslations({ locale, namespace: "my-place.new-secret" });
  const zone = made.port ?? place.ports[0];
  const day = formatDay(locale, dayIn(zone?.timeZone ?? "UTC", made.at));
  return (
    <section className="panel" aria-labelledby="secret-made-new">
      <h2 id="secret-made-new">{say("made.title")}</h2>
      <p>{made.port ? say("made.at-port", { port: isolate(made.port.name), day }) : say("made.by-you", { day })}</p>
      <p>
        {say("made.not-you")} <a href={link(locale, "my-place/new-secret", { m: session.m })}>{say("title")}</a>
      </p>
    </section>
  );
}
