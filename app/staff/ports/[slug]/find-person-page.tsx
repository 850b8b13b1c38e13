import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import type { PlainSubmit } from "#app/_ui/plain-form-state.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { FindPersonForm } from "./find-person-form.tsx";
import type { FindPersonState } from "./find-person-state.ts";

type FindPersonPageProps = {
  slug: string;
  /** The port's name. */
  port: string;
  /** The folder of the act's pages, and the block of its words. */
  folder: "new-secret" | "correct";
  submit: PlainSubmit<FindPersonState>;
};

/**
 * Who stands at a port's counter: by the number, or by all of a name with the day of birth. The gate is the page's own, so
 * that none of it is shown before.
 */
export async function FindPersonPage({ slug, port, folder, submit }: FindPersonPageProps) {
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const title = say(`${folder}.title`);
  return (
    <>
      <p>
        <a className="back" href={`/staff/ports/${slug}`}>
          {say("capacity.back", { port })}
        </a>
      </p>
      <h1>{title}</h1>
      <p>{say(`${folder}.intro`)}</p>
      <FindPersonForm
        submit={submit}
        address={`/staff/ports/${slug}/${folder}`}
        words={await words(locale, "staff", "new-secret")}
        shared={await staffFormWords(locale, "new-secret", title)}
      />
    </>
  );
}
