import { getTranslations } from "next-intl/server";
import { isolate } from "#app/_i18n/isolate.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { DecideForm } from "#app/_ui/decide-form.tsx";
import type { OpenHandover } from "#server/handover/see-handovers.ts";
import { submitDecision } from "./submit-decision.ts";

type DecideSectionProps = { locale: Locale; open: OpenHandover; where: { port: string; day: string } };

/** Approve or refuse, for everybody but the one who proposed; what is for a key that was changed can only be refused. */
export async function DecideSection({ locale, open, where }: DecideSectionProps) {
  const say = await getTranslations({ locale, namespace: "staff.handover" });
  const decisions = open.isOfOldKey ? (["refuse"] as const) : (["approve", "refuse"] as const);
  return (
    <>
      <p>{say("proposed-by", { name: isolate(open.proposedBy) })}</p>
      {open.isOfOldKey && <p>{say("old-key")}</p>}
      {open.isOwn ? (
        <p>{say("own")}</p>
      ) : (
        <DecideForm
          submit={submitDecision}
          about={{ proposal: open.id }}
          decisions={decisions.map((value) => ({ value, text: say(value), label: say(`${value}-label`, where) }))}
        />
      )}
    </>
  );
}
