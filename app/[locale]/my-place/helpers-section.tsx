import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { formatMoment } from "#app/_i18n/format-time.ts";
import { isolate } from "#app/_i18n/isolate.ts";
import { link } from "#app/_i18n/links.ts";
import { words } from "#app/_i18n/words.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { OneButtonForm } from "#app/_ui/one-button-form.tsx";
import { OtherPages } from "#app/_ui/other-pages.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { listGrantsFor } from "#server/helper/live-grant.ts";
import { listActs } from "#server/helper/note-act.ts";
import { submitEndGrant } from "./submit-end-grant.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** For the person: who may see or do what until when, with the end of it, and what was done. Nothing where nobody helps. */
export async function HelpersSection({ visit }: { visit: PlaceVisit }) {
  const { locale, query, session, place, fields } = visit;
  if (session.helper) return null;
  const [grants, { acts, page, pages }] = await Promise.all([
    listGrantsFor(database(), session.place, now()),
    listActs(database(), session.place, Math.trunc(Number(inQuery(query, "acts"))) || 1),
  ]);
  if (grants.length + acts.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "my-place.helpers" });
  const fault = await words(locale, "common", "fault");
  const who = ({ helper, organisation }: { helper: string; organisation: string }) =>
    say("who", { helper: isolate(helper), organisation: isolate(organisation) });
  const [port] = place.ports;
  return (
    <section id="helpers" className="panel" aria-labelledby="helpers-title">
      <h2 id="helpers-title">{say("title")}</h2>
      {grants.map(({ id, mayChange, mayConfirm, endsAt, ...named }) => (
        <div key={id}>
          <h3>{who(named)}</h3>
          <ul>
            <li>{say("see")}</li>
            {mayChange && <li>{say("change")}</li>}
            {mayConfirm && <li>{say("confirm")}</li>}
            <li>{say("until", { day: formatDay(locale, endsAt.toISOString().slice(0, 10)) })}</li>
          </ul>
          <OneButtonForm
            address={link(locale, "my-place", { m: session.m })}
            fields={{ ...fields, grant: id }}
            button={say("end")}
            submit={submitEndGrant.bind(null, locale)}
            fault={fault}
          />
        </div>
      ))}
      {acts.length > 0 && port && (
        <>
          <h3>{say("acts.title")}</h3>
          <ul>
            {acts.map(({ id, what, at, ...named }) => (
              <li key={id}>
                {say(`acts.${what}`, { who: who(named) })}{" "}
                <span className="hint">{formatMoment(locale, at, port)}</span>
              </li>
            ))}
          </ul>
          <OtherPages
            locale={locale}
            of="helper.roster.pages"
            page={page}
            pages={pages}
            to={(to) => `${link(locale, "my-place", { m: session.m, acts: String(to) })}#helpers`}
          />
        </>
      )}
    </section>
  );
}
