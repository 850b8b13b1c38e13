import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { words } from "#app/_i18n/words.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { identityChecks, newSecretReasons } from "#domain/staff/identity-check.ts";
import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readToCheck } from "#server/staff/find-at-counter.ts";
import { PartyToCompare } from "../../party-to-compare.tsx";
import { NewSecretForm } from "./new-secret-form.tsx";
import { submitNewSecret } from "./submit-new-secret.ts";

/** What is compared with the person at the counter, and the one press. Each opening of the page is kept as a reading. */
export default async function NewSecretPage({ params }: PageProps<"/staff/ports/[slug]/new-secret/[handle]">) {
  const { slug, handle } = await params;
  const { staff } = await visitPort("make-secret-new", slug);
  const seen = await readToCheck(database(), staff.id, {
    act: "make-secret-new",
    handle,
    counter: { port: slug, at: now() },
  });
  if (!seen) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const title = say("new-secret.for", { handle: groupDigits(handle) });
  return (
    <>
      <p className="no-print">
        <a className="back" href={`/staff/ports/${slug}/new-secret`}>
          {say("new-secret.again")}
        </a>
      </p>
      <h1 className="no-print">{title}</h1>
      <NewSecretForm
        submit={submitNewSecret.bind(null, slug, handle)}
        address={`/staff/ports/${slug}/new-secret/${handle}`}
        press={newId()}
        checks={identityChecks.map((value) => ({ value, text: say(`new-secret.checks.options.${value}`) }))}
        reasons={newSecretReasons.map((value) => ({ value, text: say(`new-secret.reason.options.${value}`) }))}
        words={await words(locale, "staff", "new-secret")}
        shared={await staffFormWords(locale, "new-secret", title)}
      >
        <PartyToCompare locale={locale} seen={seen} />
      </NewSecretForm>
    </>
  );
}
