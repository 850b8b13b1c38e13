import { getTranslations } from "next-intl/server";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitOrganisation } from "#app/_session/visit-organisation.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { submitEndOrganisation } from "./submit-end-organisation.ts";

/** Asks once before an organisation is ended. */
export default async function EndOrganisationPage({ params }: PageProps<"/staff/organisations/[organisation]/end">) {
  const { id, name } = await visitOrganisation(params);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff.end-organisation" });
  return (
    <>
      <StaffPageStart locale={locale} title={say("title", { organisation: name })}>
        {say("text")}
      </StaffPageStart>
      <form action={submitEndOrganisation.bind(null, id)}>
        <div className="button-row">
          <button type="submit" className="button">
            {say("button")}
          </button>
        </div>
      </form>
      <p>
        <a className="back" href={`/staff/organisations/${id}`}>
          {say("back")}
        </a>
      </p>
    </>
  );
}
