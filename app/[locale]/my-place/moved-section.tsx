import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { database } from "#server/database/open-database.ts";
import { readReseat } from "#server/place/read-reseat.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** That we took a party's place away: why, what it has now, and whom it can ask. Nothing where we did not. */
export async function MovedSection({ visit }: { visit: PlaceVisit }) {
  const { locale, session } = visit;
  const reseat = await readReseat(database(), session.place);
  if (!reseat) return null;
  const say = await getTranslations({ locale, namespace: "my-place.reseat" });
  const help = await getTranslations({ locale, namespace: "help" });
  const { kind, reason, port, from, to, hadAt, isLifted, state } = reseat;
  const name = isolate(port.name);
  const days = { port: name, from: formatDay(locale, from), to: formatDay(locale, to), day: formatDay(locale, from) };
  return (
    <section className="panel" aria-labelledby="moved">
      <h2 id="moved">{say(`${state}.title`)}</h2>
      {kind === "closure" && <p>{help(from === to ? "closed.day" : "closed.days", days)}</p>}
      {kind === "cut" && <p>{say("cut", days)}</p>}
      {kind === "safety" && <p>{say("safety")}</p>}
      {reason !== "safety" && <p>{help(`closed.reasons.${reason}`)}</p>}
      {isLifted && <p>{say("lifted")}</p>}
      {hadAt === null && <p>{say("won", { port: name })}</p>}
      {hadAt !== null && state !== "came" && (
        <p>{say("old", { port: name, moment: formatMoment(locale, hadAt, port) })}</p>
      )}
      <p>{say(`${state}.text`)}</p>
      <p>{say("kept")}</p>
      <p>
        {say("contact")}{" "}
        <a href={`tel:${port.telephone.replace(/[^+\d]/g, "")}`}>
          <bdi dir="ltr">{port.telephone}</bdi>
        </a>
      </p>
    </section>
  );
}
