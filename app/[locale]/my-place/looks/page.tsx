import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { dayIn } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { link } from "#app/_i18n/links.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { type Look, readLooks } from "#server/place/read-looks.ts";
import { PlacePage } from "../place-page.tsx";
import { type Asked, visitMyPlace } from "../visit-my-place.ts";

/** Who of staff has looked at a party's answers, when and why: as what and where, never by name. For its own people only. */
export default async function LooksPage(asked: Asked) {
  const visit = await visitMyPlace("my-place/looks", asked);
  const { locale, session, place } = visit;
  const { m, helper } = session;
  if (helper) redirect(link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }));
  const say = await getTranslations({ locale, namespace: "my-place" });
  const looks = await readLooks(database(), session.place);
  const dayOf = ({ at, port }: Look) => formatDay(locale, dayIn((port ?? place.ports[0])?.timeZone ?? "UTC", at));
  const who = ({ role, port }: Look) =>
    role === "officer" && port
      ? say("looks.who.officer", { port: isolate(port.name) })
      : say(`looks.who.${role === "administrator" || role === "scheduler" ? role : "other"}`);
  return (
    <PlacePage visit={visit} title={say("looks.title")}>
      <p>{say("looks.intro")}</p>
      {looks.length === 0 ? (
        <p>{say("looks.none")}</p>
      ) : (
        <dl className="answers">
          {looks.map((look) => (
            <div key={look.id}>
              <dt>{dayOf(look)}</dt>
              <dd>
                {who(look)} {say(`looks.why.${look.reason}`)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>{say("looks.apart")}</p>
      <p>{say("looks.ask")}</p>
      <p>
        <a className="back" href={link(locale, "my-place", { m })}>
          {say("back")}
        </a>
      </p>
    </PlacePage>
  );
}
