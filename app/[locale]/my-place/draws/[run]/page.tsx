import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import { link } from "#app/_i18n/links.ts";
import { dayOfRun } from "#domain/draw/check-record.ts";
import { database } from "#server/database/open-database.ts";
import { readProof } from "#server/place/read-proof.ts";
import { readPublished } from "#server/record/read-published.ts";
import { PlacePage } from "../../place-page.tsx";
import { type Asked, visitMyPlace } from "../../visit-my-place.ts";
import { CheckedSection } from "./checked-section.tsx";
import { KnownSection } from "./known-section.tsx";

/** One's own part in a draw: what the draw knew, what it gave, and how to check it without trusting Paso. */
export default async function OwnDrawPage(asked: Asked & { params: Promise<{ locale: string; run: string }> }) {
  const { run } = await asked.params;
  const visit = await visitMyPlace(`my-place/draws/${run}`, asked);
  const published = await readPublished(run);
  if (!published?.freeze) notFound();
  const { locale, session } = visit;
  const say = await getTranslations({ locale });
  const proof = await readProof(database(), session.place, run);
  const ports = published.commitment.parameters.ports;
  return (
    <PlacePage visit={visit} title={say("draws.proof.title", { day: formatDay(locale, dayOfRun(run).day) })}>
      {!proof && <p>{say("draws.proof.not-in")}</p>}
      {proof && (
        <>
          <KnownSection locale={locale} proof={proof} ports={ports} />
          <CheckedSection visit={visit} proof={proof} published={{ ...published, freeze: published.freeze }} />
        </>
      )}
      <ul className="plain-list">
        <li>
          <a href={link(locale, `draws/${run}`)}>{say("draws.proof.record")}</a>
        </li>
        <li>
          <a href={link(locale, "my-place", { m: session.m })}>{say("my-place.back")}</a>
        </li>
      </ul>
    </PlacePage>
  );
}
