import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { ExceptionForm } from "./exception-form.tsx";
import { submitException } from "./submit-exception.ts";

/** Where somebody makes one date of a port different: closed, or with other places. */
export default async function ExceptionPage({ params }: PageProps<"/staff/ports/[slug]/capacity/exception">) {
  const { slug } = await params;
  const { port } = await visitPort("edit-capacity", slug);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const address = `/staff/ports/${slug}/capacity`;
  return (
    <>
      <StaffPageStart
        locale={locale}
        title={say("exception.title")}
        back={{ href: address, text: say("calendar.back", { port: port.name }) }}
      >
        {say("exception.intro")}
      </StaffPageStart>
      <ExceptionForm
        submit={submitException.bind(null, slug)}
        address={`${address}/exception`}
        words={await words(locale, "staff", "exception")}
        shared={await staffFormWords(locale, "exception", say("exception.title"))}
      />
    </>
  );
}
