import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isolate } from "#app/_i18n/isolate.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { numbered } from "#app/_ui/numbered.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readToCheck } from "#server/staff/find-at-counter.ts";
import { PartyToCompare } from "../../party-to-compare.tsx";
import { AgainSection } from "./again-section.tsx";

/** The people of a party, to be compared with whoever stands at the counter; each leads to what is written of them. */
export default async function PartyToCorrectPage({ params }: PageProps<"/staff/ports/[slug]/correct/[handle]">) {
  const { slug, handle } = await params;
  const { staff } = await visitPort("correct-answers", slug);
  const counter = { port: slug, at: now() };
  const seen = await readToCheck(database(), staff.id, { act: "correct-answers", handle, counter });
  if (!seen) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const title = say("correct.whose", { handle: groupDigits(handle) });
  const isKeptAway = seen.notOffered.length > 0;
  return (
    <>
      {!isKeptAway && <title>{say("title", { page: title })}</title>}
      <p>
        <a className="back" href={`/staff/ports/${slug}/correct`}>
          {say("new-secret.again")}
        </a>
      </p>
      <h1>{title}</h1>
      <PartyToCompare locale={locale} seen={seen} />
      <ul className="plain-list">
        {numbered(seen.answers.party).map(({ number, givenNames, familyNames }) => (
          <li key={number}>
            <a href={`/staff/ports/${slug}/correct/${handle}/${number}`}>
              {say("correct.person", { name: isolate([givenNames, familyNames].filter(Boolean).join(" ")) })}
            </a>
          </li>
        ))}
      </ul>
      {isKeptAway && <AgainSection locale={locale} port={slug} title={title} party={seen} />}
    </>
  );
}
