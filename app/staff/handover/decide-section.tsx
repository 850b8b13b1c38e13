import { getTranslations } from "next-intl/server";
import { isolate } from "#app/_i18n/isolate.ts";
import type { Locale } from "#app/_i18n/locales.ts";
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
        <form action={submitDecision} className="decide">
          <input type="hidden" name="proposal" value={open.id} />
          {decisions.map((decision) => (
            <button
              key={decision}
              type="submit"
              className="quiet-button"
              name="decision"
              value={decision}
              aria-label={say(`${decision}-label`, where)}
            >
              {say(decision)}
            </button>
          ))}
        </form>
      )}
    </>
  );
}
