import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { refusalFor } from "#domain/staff/policy.ts";
import type { SeenReseating } from "#server/reseat/see-reseatings.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";
import { submitLift } from "../submit-lift.ts";

type LiftSectionProps = { locale: Locale; staff: StaffInSession; closure: SeenReseating };

/** The way to end a closure early, as long as it lasts. */
export async function LiftSection({ locale, staff, closure: { id, lift } }: LiftSectionProps) {
  if (lift === null || refusalFor(staff, "propose-reseating")) return null;
  const say = await getTranslations({ locale, namespace: "staff.see-reseating.lift" });
  return (
    <section aria-labelledby="lift">
      <h2 id="lift">{say("title")}</h2>
      {lift === "possible" ? (
        <>
          <p>{say("text")}</p>
          <form action={submitLift} className="button-row">
            <input type="hidden" name="closure" value={id} />
            <button type="submit" className="quiet-button">
              {say("button")}
            </button>
          </form>
        </>
      ) : (
        <p>
          {say("proposed")} <a href={`/staff/reseating/${lift.proposal}`}>{say("see")}</a>
        </p>
      )}
    </section>
  );
}
