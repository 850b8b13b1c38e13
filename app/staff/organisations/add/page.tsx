import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { AddOrganisationForm } from "./add-organisation-form.tsx";
import { submitAddOrganisation } from "./submit-add-organisation.ts";

export default async function AddOrganisationPage() {
  await demandStaff("vouch-for-organisations");
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  return (
    <>
      <p>
        <a className="back" href="/staff/organisations">
          {say("organisation.back")}
        </a>
      </p>
      <h1>{say("add-organisation.title")}</h1>
      <p>{say("add-organisation.text")}</p>
      <AddOrganisationForm
        submit={submitAddOrganisation}
        address="/staff/organisations/add"
        words={await words(locale, "staff", "add-organisation")}
        shared={await staffFormWords(locale, "add-organisation", say("add-organisation.title"))}
      />
    </>
  );
}
