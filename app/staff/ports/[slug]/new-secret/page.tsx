import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { FindPersonForm } from "../find-person-form.tsx";
import { submitFindPerson } from "./submit-find-person.ts";

/** Who asks for a new secret: by the number, or by all of a name with the day of birth. */
export default async function FindPersonPage({ params }: PageProps<"/staff/ports/[slug]/new-secret">) {
  const { slug } = await params;
  const { port } = await visitPort("make-secret-new", slug);
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  return (
    <>
      <p>
        <a className="back" href={`/staff/ports/${slug}`}>
          {say("capacity.back", { port: port.name })}
        </a>
      </p>
      <h1>{say("new-secret.title")}</h1>
      <p>{say("new-secret.intro")}</p>
      <FindPersonForm
        submit={submitFindPerson.bind(null, slug)}
        address={`/staff/ports/${slug}/new-secret`}
        words={await words(locale, "staff", "new-secret")}
        shared={await staffFormWords(locale, "new-secret", say("new-secret.title"))}
      />
    </>
  );
}
