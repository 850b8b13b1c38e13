import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { noteIn } from "#app/_session/note-in.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { waysToKnow } from "#domain/staff/known-by.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type Colleague, seeColleagues, seeRecoveries, seeUntold } from "#server/staff/recovery.ts";
import { ProposeRecoveryForm } from "./propose-recovery-form.tsx";
import { RecoveriesTable } from "./recoveries-table.tsx";
import { submitProposeRecovery } from "./submit-propose-recovery.ts";

const notes = ["proposed", "refused"] as const;

/** Helps a colleague who has lost what they sign in with: what waits for a second administrator, and a new proposal. */
export default async function RecoveryPage({ searchParams }: PageProps<"/staff/recovery">) {
  const staff = await demandStaff("recover-staff");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const [recoveries, untold, colleagues] = await Promise.all([
    seeRecoveries(database(), staff.id, now()),
    seeUntold(database(), staff.id, now()),
    seeColleagues(database(), staff.id),
  ]);
  const note = noteIn(await searchParams, notes);
  const nameOf = ({ name, email, role, port }: Colleague) =>
    port
      ? say("recovery.at-port", { name, email, role: say(`roles.${role}`), port })
      : say("recovery.anywhere", { name, email, role: say(`roles.${role}`) });
  return (
    <>
      <StaffPageStart locale={locale} title={say("recovery.title")} note={note && say(`recovery.${note}`)}>
        {say("recovery.intro")}
      </StaffPageStart>
      <h2>{say("recovery.waiting")}</h2>
      {recoveries.length === 0 ? (
        <p>{say("recovery.none")}</p>
      ) : (
        <RecoveriesTable locale={locale} recoveries={recoveries} />
      )}
      {untold.length > 0 && (
        <>
          <h2>{say("recovery.untold")}</h2>
          <p>{say("recovery.tell-them")}</p>
          <ul>
            {untold.map(({ name, email }) => (
              <li key={email} translate="no">
                {`${name}, ${email}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{say("recovery.propose")}</h2>
      <ProposeRecoveryForm
        submit={submitProposeRecovery}
        address="/staff/recovery"
        colleagues={colleagues.map((colleague) => ({ value: colleague.id, text: nameOf(colleague) }))}
        ways={waysToKnow.map((value) => ({ value, text: say(`recovery.ways.${value}`) }))}
        words={await words(locale, "staff", "recovery")}
        shared={await staffFormWords(locale, "recovery", say("recovery.title"))}
      />
      <p className="hint">{say("recovery.only-two")}</p>
    </>
  );
}
