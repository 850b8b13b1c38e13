import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { grantAllows } from "#domain/helper/grant.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readMerge } from "#server/place/read-merge.ts";
import { AvoidedPortsSection } from "./avoided-ports-section.tsx";
import { ChancesSection } from "./chances-section.tsx";
import { ContactChangeSection } from "./contact-change-section.tsx";
import { CorrectionsSection } from "./corrections-section.tsx";
import { DrawsSection } from "./draws-section.tsx";
import { HelpersSection } from "./helpers-section.tsx";
import { MergeSection } from "./merge-section.tsx";
import { MovedSection } from "./moved-section.tsx";
import { NewSecretLine } from "./new-secret-line.tsx";
import { NewsPanel } from "./news-panel.tsx";
import { PlacePage } from "./place-page.tsx";
import { RegistrationSection } from "./registration-section.tsx";
import { StandingSection } from "./standing-section.tsx";
import type { PlaceVisit } from "./visit-my-place.ts";
import { WaitSection } from "./wait-section.tsx";
import { WrongSection } from "./wrong-section.tsx";

/** Where a party stands, and what it can do. */
export async function StandPage({ visit }: { visit: PlaceVisit }) {
  const { locale, session, place, query } = visit;
  const say = await getTranslations({ locale, namespace: "my-place" });
  const carried = { m: session.m };
  const isOver = place.standing === "done" || place.standing === "withdrawn";
  const merge = isOver ? undefined : await readMerge(database(), session.place, now());
  const isBehind = merge === "behind";
  const mayChange = !session.helper || grantAllows(session.helper, "change-answers") === "yes";
  return (
    <PlacePage visit={visit} title={say("title")}>
      <NewsPanel locale={locale} kept={inQuery(query, "kept")} refused={inQuery(query, "refused")} />
      {!isOver && !session.helper && <ContactChangeSection visit={visit} />}
      {place.standing !== "withdrawn" && <MovedSection visit={visit} />}
      {!isOver && <AvoidedPortsSection visit={visit} />}
      {merge && <MergeSection locale={locale} merge={merge} />}
      <StandingSection visit={visit} isBehind={isBehind} />
      {!isOver && place.letterFailed && (
        <p>
          {say("letter-failed.text")}
          {mayChange && (
            <>
              {" "}
              <a href={link(locale, "my-place/change", carried)}>{say("letter-failed.change")}</a>
            </>
          )}
        </p>
      )}
      <HelpersSection visit={visit} />
      <CorrectionsSection visit={visit} />
      {!isOver && <WrongSection visit={visit} />}
      {!session.helper && <NewSecretLine visit={visit} />}
      {!isOver && (
        <>
          <WaitSection visit={visit} isBehind={isBehind} />
          {!isBehind && (place.standing === "waiting" || place.standing === "paused") && (
            <ChancesSection visit={visit} />
          )}
          <DrawsSection visit={visit} />
          <RegistrationSection visit={visit} />
          <section aria-labelledby="ways">
            <h2 id="ways">{say("stand.change.title")}</h2>
            <ul className="plain-list">
              {mayChange && (
                <li>
                  <a href={link(locale, "my-place/change", carried)}>{say("stand.change.answers")}</a>
                </li>
              )}
              {!session.helper && (
                <li>
                  <a href={link(locale, "my-place/wrong", carried)}>{say("wrong.title")}</a>
                </li>
              )}
              <li>
                <a href={link(locale, "my-place/withdraw", carried)}>{say("stand.change.withdraw")}</a>
              </li>
              {!session.helper && (
                <li>
                  <a href={link(locale, "my-place/helper", carried)}>{say("stand.change.helper")}</a>
                </li>
              )}
              {!session.helper && (
                <li>
                  <a href={link(locale, "my-place/new-secret", carried)}>{say("new-secret.title")}</a>
                </li>
              )}
            </ul>
            {!mayChange && <p>{say("as-helper.no-change")}</p>}
            <p>{say("stand.one-chance")}</p>
          </section>
        </>
      )}
      {!session.helper && (
        <p>
          <a href={link(locale, "my-place/looks", carried)}>{say("looks.title")}</a>
        </p>
      )}
    </PlacePage>
  );
}
