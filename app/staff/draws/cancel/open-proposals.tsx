import { getTranslations } from "next-intl/server";
import { isolate } from "#app/_i18n/isolate.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { DecideForm } from "#app/_ui/decide-form.tsx";
import type { CancellableRun } from "#server/staff/cancel-draws.ts";
import { submitDecision } from "./submit-decision.ts";

const decisions = ["approve", "refuse"] as const;

/** What somebody proposed to cancel, for everybody else to decide. */
export async function OpenProposals({ locale, runs }: { locale: Locale; runs: CancellableRun[] }) {
  const say = await getTranslations({ locale, namespace: "staff.cancel-draw" });
  const proposed = runs.flatMap(({ run, open }) => (open ? [{ run, ...open }] : []));
  return proposed.map(({ run, id, because, proposedBy, isOwn }) => (
    <section key={id} aria-labelledby={run} className="panel">
      <h2 id={run}>{say("proposal", { run })}</h2>
      <p dir="auto">{because}</p>
      <p>{say("proposed-by", { name: isolate(proposedBy) })}</p>
      {isOwn ? (
        <p>{say("own")}</p>
      ) : (
        <DecideForm
          submit={submitDecision}
          about={{ proposal: id }}
          decisions={decisions.map((value) => ({ value, text: say(value), label: say(`${value}-label`, { run }) }))}
        />
      )}
    </section>
  ));
}
