import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import type { SeenReseating } from "#server/reseat/see-reseatings.ts";
import { submitDecision } from "../submit-decision.ts";

/** Approve or refuse, for everybody but the one who proposed. */
export async function DecideSection({ locale, seen: { id, isOwn, kind } }: { locale: Locale; seen: SeenReseating }) {
  const say = await getTranslations({ locale, namespace: "staff.see-reseating" });
  if (isOwn) return <p>{say("own")}</p>;
  return (
    <>
      <p>{say(kind === "lift" ? "lift.at-once" : "at-once")}</p>
      {kind === "lift" && <p>{say("lift.text")}</p>}
      <form action={submitDecision} className="button-row">
        <input type="hidden" name="proposal" value={id} />
        <button type="submit" className="button" name="decision" value="approve">
          {say(kind === "lift" ? "lift.approve" : "approve")}
        </button>
        <button type="submit" className="quiet-button" name="decision" value="refuse">
          {say("refuse")}
        </button>
      </form>
    </>
  );
}
