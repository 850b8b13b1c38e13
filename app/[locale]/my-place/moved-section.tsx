import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { isClosureReason } from "#domain/capacity/reseating.ts";
import { isTurnReason } from "#domain/capacity/turned-party.ts";
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
  // Who was turned at the counter has said yes there; who was moved is still asked.
  const next = kind === "turned" ? reseat.next : undefined;
  return (
    <section className="panel" aria-labelledby="moved">
      <h2 id="moved">{say(next ? "turned.title" : `${state}.title`)}</h2>
      {kind === "closure" && <p>{help(from === to ? "closed.day" : "closed.days", days)}</p>}
      {kind === "cut" && <p>{say("cut", days)}</p>}
      {kind === "safety" && <p>{say("safety")}</p>}
      {kind === "turned" && <p>{say("turned.what", { port: name })}</p>}
      {isClosureReason(reason) && <p>{help(`closed.reasons.${reason}`)}</p>}
      {isTurnReason(reason) && <p>{say(`turned.reasons.${reason}`)}</p>}
      {isLifted && <p>{say("lifted")}</p>}
      {hadAt === null && <p>{say("won", { port: name })}</p>}
      {hadAt !== null && state !== "came" && (
        <p>{say("old", { port: name, moment: formatMoment(locale, hadAt, port) })}</p>
      )}
      {next ? (
        <>
          <p>
            <strong>
              {say("turned.new", { port: isolate(next.port.name), moment: formatMoment(locale, next.at, next.port) })}
            </strong>
          </p>
          <p>{say("turned.stands")}</p>
        </>
      ) : (
        <p>{say(`${state}.text`)}</p>
      )}
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
