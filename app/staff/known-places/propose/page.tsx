import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { knownPlaceKinds } from "#domain/trends/known-place.ts";
import { ProposePlaceForm } from "./propose-place-form.tsx";
import { submitProposePlace } from "./submit-propose-place.ts";

/** Proposes a known place; another member of staff agrees. */
export default async function ProposePlacePage() {
  await demandStaff("keep-known-places");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  return (
    <>
      <p>
        <a className="back" href="/staff/known-places">
          {say("propose-place.back")}
        </a>
      </p>
      <h1>{say("propose-place.title")}</h1>
      <p>{say("known-places.intro")}</p>
      <p>{say("propose-place.text")}</p>
      <ProposePlaceForm
        submit={submitProposePlace}
        address="/staff/known-places/propose"
        kinds={knownPlaceKinds.map((value) => ({ value, text: say(`known-places.kinds.${value}`) }))}
        words={await words(locale, "staff", "propose-place")}
        shared={await staffFormWords(locale, "propose-place", say("propose-place.title"))}
      />
    </>
  );
}
