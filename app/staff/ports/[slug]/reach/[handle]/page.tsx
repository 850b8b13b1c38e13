import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatList } from "#app/_i18n/format-list.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import { staffLocale } from "#app/_session/staff-locale.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { StaffPageStart } from "#app/_ui/staff-page-start.tsx";
import { groupDigits } from "#domain/receipt/receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readContact } from "#server/staff/read-contact.ts";

/** How a party can be reached that no letter reaches, without its names. Each opening of the page is kept as a reading. */
export default async function ReachPage({ params }: PageProps<"/staff/ports/[slug]/reach/[handle]">) {
  const { slug, handle } = await params;
  const { staff } = await visitPort("reach-party", slug);
  const seen = await readContact(database(), staff.id, { port: slug, handle, at: now() });
  if (!seen) notFound();
  const locale = await staffLocale();
  const say = await getTranslations({ locale, namespace: "staff" });
  const { contact, languages } = seen;
  const facts = [
    ["preferred", contact && say(`reach.ways.${contact.preferred}`)],
    ["telephone", contact?.phone],
    ["email", contact?.email],
    [
      "speaks",
      formatList(
        locale,
        (languages?.speaks ?? []).map((tag) => languageName(locale, tag)),
      ),
    ],
    ["reads", languageName(locale, seen.locale)],
  ] as const;
  const title = say("reach.title", { handle: groupDigits(handle) });
  return (
    <>
      <StaffPageStart locale={locale} title={title} back={{ href: "/staff/work", text: say("reach.back") }}>
        {say("see-relation.intro")}
      </StaffPageStart>
      <dl className="answers">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{say(`reach.${name}`)}</dt>
            <dd dir="auto">{text || say("new-secret.party.none")}</dd>
          </div>
        ))}
      </dl>
      <h2>{say("reach.say.title")}</h2>
      <ul>
        <li>{say("reach.say.news")}</li>
        <li>{say("reach.say.nothing-else")}</li>
        <li>{say("reach.say.never-secret")}</li>
      </ul>
    </>
  );
}
