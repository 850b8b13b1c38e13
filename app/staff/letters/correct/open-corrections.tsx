import { getTranslations } from "next-intl/server";
import { isolate } from "#app/_i18n/isolate.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { DecideForm } from "#app/_ui/decide-form.tsx";
import type { OpenCorrection } from "#server/staff/letter-corrections.ts";
import { submitDecision } from "./submit-decision.ts";

const decisions = ["approve", "refuse"] as const;

/** What somebody proposed to put right, for everybody else to decide. */
export async function OpenCorrections({ locale, open }: { locale: Locale; open: OpenCorrection[] }) {
  const [say, about] = await Promise.all([
    getTranslations({ locale, namespace: "staff.correct-letters" }),
    getTranslations({ locale, namespace: "staff.work.about" }),
  ]);
  const inUtc = (at: Date) => at.toISOString().slice(0, 16).replace("T", " ");
  return open.map(({ id, kind, from, until, parties, proposedBy, isOwn }) => (
    <section key={id} aria-labelledby={id} className="panel">
      <h2 id={id}>{say("proposal", { kind: about(kind) })}</h2>
      <p>{say("went", { from: isolate(inUtc(from)), until: isolate(inUtc(until)) })}</p>
      <p>{say("parties", { parties })}</p>
      <p>{say("proposed-by", { name: isolate(proposedBy) })}</p>
      {isOwn ? (
        <p>{say("own")}</p>
      ) : (
        <DecideForm
          submit={submitDecision}
          about={{ proposal: id }}
          decisions={decisions.map((value) => ({
            value,
            text: say(value),
            label: say(`${value}-label`, { kind: about(kind) }),
          }))}
        />
      )}
    </section>
  ));
}
