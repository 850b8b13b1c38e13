import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatNumber } from "#app/_i18n/format-number.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeReseating } from "#server/reseat/see-reseatings.ts";
import { daysLine } from "../days-line.ts";
import { DecideSection } from "./decide-section.tsx";
import { LiftSection } from "./lift-section.tsx";
import { PartiesTable } from "./parties-table.tsx";

const counted = ["moved", "first-in-line", "to-do", "stays", "gone", "came"] as const;

/** One re-seating: whom it touches before it is decided; afterwards who was moved, who could not be, and whom nobody reached. */
export default async function ReseatingPage({ params, searchParams }: PageProps<"/staff/reseating/[reseating]">) {
  const { reseating: id } = await params;
  const staff = await demandStaff("see-reseatings");
  const seen = await seeReseating(database(), staff.id, { id, at: now() });
  if (!seen) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.see-reseating" });
  const list = await getTranslations({ locale, namespace: "staff.reseating" });
  const days = await daysLine(locale);
  const note = noteIn(await searchParams, ["kept", "not-kept"] as const);
  const { kind, parties, state } = seen;
  const isMoving = kind !== "lift" && (state === "approved" || state === "lifted");
  const left = parties.filter((party) => party.state === "to-do").length;
  const progress = { done: formatNumber(locale, parties.length - left), all: formatNumber(locale, parties.length) };
  const people = parties.reduce((sum, { size }) => sum + size, 0);
  const unreached = parties.filter(
    ({ reach, state: one }) => one !== "gone" && one !== "came" && (reach === "nowhere" || reach === "failed"),
  );
  const facts = [
    [list("columns.days"), days(seen)],
    [list("columns.reason"), list(`reasons.${seen.reason}`)],
    [list("columns.by"), seen.proposedBy],
    [list("columns.state"), list(`states.${state}`)],
    ...(seen.decidedBy ? [[say("decided-by"), seen.decidedBy]] : []),
    ...(seen.places === null
      ? []
      : [[say(seen.isWholeDay ? "places-each" : "places"), formatNumber(locale, seen.places)]]),
  ];
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={list(`kinds.${seen.kind}`, { port: seen.port })}
        back={{ href: "/staff/reseating", text: list("title") }}
        note={note && list(note)}
      >
        {kind !== "lift" && say("touches", { parties: parties.length, people })}
      </StaffPageStart>
      <dl className="answers">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {state === "proposed" && <DecideSection locale={locale} seen={seen} />}
      <LiftSection locale={locale} staff={staff} closure={seen} />
      {state === "proposed" && parties.length > 0 && (
        <PartiesTable locale={locale} caption={say("would-move")} parties={parties} />
      )}
      {isMoving && (
        <>
          <h2>{say("came-of-it")}</h2>
          {left > 0 && <p>{say("progress", progress)}</p>}
          <dl className="answers">
            {counted.map((one) => (
              <div key={one}>
                <dt>{say(`outcomes.${one}`)}</dt>
                <dd>{formatNumber(locale, parties.filter((party) => party.state === one).length)}</dd>
              </div>
            ))}
          </dl>
          <h2>{say("first.title")}</h2>
          <p>{say("first.text")}</p>
          <PartiesTable
            locale={locale}
            caption={say("first.title")}
            parties={parties.filter((party) => party.state === "first-in-line")}
          />
          <h2>{say("unreached.title")}</h2>
          <p>{say("unreached.text")}</p>
          <PartiesTable locale={locale} caption={say("unreached.title")} parties={unreached} />
        </>
      )}
    </>
  );
}
