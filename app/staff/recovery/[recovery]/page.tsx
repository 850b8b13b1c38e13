import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seeRecovery } from "#server/staff/recovery.ts";
import { DecideRecoveryForm } from "./decide-recovery-form.tsx";
import { submitDecideRecovery } from "./submit-decide-recovery.ts";

/** What a second administrator decides about a colleague; the link is shown once. */
export default async function DecideRecoveryPage({ params }: PageProps<"/staff/recovery/[recovery]">) {
  const staff = await demandStaff("recover-staff");
  const { recovery } = await params;
  const found = await seeRecovery(database(), staff.id, { id: recovery, at: now() });
  if (!found || found.isOwn) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const { colleague, knownBy, proposedBy } = found;
  const facts = [
    { name: say("recovery.columns.who"), text: `${colleague.name}, ${colleague.email}` },
    {
      name: say("decide-recovery.role"),
      text: [say(`roles.${colleague.role}`), colleague.port].filter(Boolean).join(", "),
    },
    { name: say("recovery.columns.how"), text: say(`recovery.ways.${knownBy}`) },
    { name: say("recovery.columns.by"), text: proposedBy },
  ];
  return (
    <>
      <p>
        <a className="back" href="/staff/recovery">
          {say("decide-recovery.back")}
        </a>
      </p>
      <h1>{say("decide-recovery.title")}</h1>
      <p>{say("decide-recovery.intro")}</p>
      <dl className="answers">
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd translate="no">{text}</dd>
          </div>
        ))}
      </dl>
      <DecideRecoveryForm
        submit={submitDecideRecovery.bind(null, found.id)}
        address={`/staff/recovery/${found.id}`}
        words={await words(locale, "staff", "decide-recovery")}
        shared={await staffFormWords(locale, "decide-recovery", say("decide-recovery.title"))}
      />
    </>
  );
}
