import { getTranslations } from "next-intl/server";
import { isolate } from "#app/_i18n/isolate.ts";
import { database } from "#server/database/open-database.ts";
import { readAvoidedPorts } from "#server/reseat/avoided-ports.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** The ports that a party is not offered, since it was moved away for its safety, and how to have them again. */
export async function AvoidedPortsSection({ visit: { locale, session } }: { visit: PlaceVisit }) {
  const ports = await readAvoidedPorts(database(), session.place);
  if (ports.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "my-place.reseat" });
  return (
    <section className="panel" aria-labelledby="avoided-ports">
      <h2 id="avoided-ports">{say("avoided.title")}</h2>
      <ul className="plain-list">
        {ports.map(({ slug, name }) => (
          <li key={slug}>{isolate(name)}</li>
        ))}
      </ul>
      <p>{say("avoided.text")}</p>
      <p>{say("kept")}</p>
      <p>{say("avoided.ask")}</p>
    </section>
  );
}
